#include "extract/claims/claims.h"
#include "extract/sums/sum_runs.h"

enum { AMONG_WIDTH = 16 };

uint32_t claim_sentence_start(const scene *s, uint32_t place)
{
    const uint32_t start = reduced_behind(&s->text.stops, place);
    return place - start > SENTENCE_REACH ? place - SENTENCE_REACH : start;
}

const dated *claim_date_before(const scene *s, uint32_t place, uint32_t from, uint32_t *at)
{
    for (uint32_t t = rising_before(&s->text.placed, place); t-- > 0 && s->text.places[t] >= from;) {
        const token *here = &s->x->tokens[t];
        if (here->kind != TOKEN_DATE)
            continue;
        *at = s->text.places[t];
        return here->fact != FACT_NONE ? fact_date(s->doc, here->fact) : NULL;
    }
    return NULL;
}

uint32_t claim_level_before(const scene *s, uint32_t place, uint32_t from, uint32_t like)
{
    for (uint32_t at = scene_before(s, place); at != NONE && s->mentions[at].place >= from; at = at > 0 ? at - 1 : NONE) {
        const mention *m = &s->mentions[at];
        if (m->use == USE_LEVEL && (m->flags & MENTION_EACH) == 0
            && (like == NONE ? m->kind == TOKEN_AMOUNT : scene_comparable(s, at, like)))
            return at;
    }
    return NONE;
}

/* Is there nothing but a pause between two neighbours' clauses? */
static bool paused(const scene *s, uint32_t a, uint32_t b)
{
    for (uint32_t at = s->mentions[a].place; at < s->mentions[b].place; at++)
        if (s->text.symbols[at].mark >= MARK_COMMA)
            return false;
    return true;
}

/* Does a level stand in a bracket that is closed before the part? */
static bool is_enclosed(const scene *s, uint32_t at, uint32_t which)
{
    uint32_t start = claim_sentence_start(s, s->mentions[at].place), place = s->mentions[which].place;
    return sum_bracketed(s, start, s->mentions[at].place) && !sum_bracketed(s, start, place);
}

/* The nearest level that a part may be of: no target, unless it is one too, and not what a share of that level is of. */
static uint32_t candidate_before(const scene *s, uint32_t which, uint32_t place, uint32_t from)
{
    uint32_t at = claim_level_before(s, place, from, which);
    while (at != NONE && ((s->mentions[at].flags & ~s->mentions[which].flags & MENTION_TARGET) != 0 || is_enclosed(s, at, which)))
        at = claim_level_before(s, s->mentions[at].place, from, which);
    uint32_t subject = at != NONE && (s->mentions[at].flags & MENTION_WHOLE) != 0 && at > 0
                         ? claim_level_before(s, s->mentions[at].place, claim_sentence_start(s, s->mentions[at].place), which) : NONE;
    return subject != NONE && subject + 1 == at && s->mentions[subject].place >= from ? subject : at;
}

/* In the sentence before: the nearest level that is no less, else the only one. */
static uint32_t whole_in_last(const scene *s, uint32_t which, uint32_t from, uint32_t start)
{
    uint32_t nearest = candidate_before(s, which, start, from), at = nearest;
    while (at != NONE && !feasible_at_most(s, which, at))
        at = candidate_before(s, which, s->mentions[at].place, from);
    if (at == NONE && nearest != NONE && claim_level_before(s, s->mentions[nearest].place, from, which) == NONE)
        at = nearest;
    return at;
}

/* "214 hired, namely 96, 67 and 51, of which 131 women": of all, not of the last, where the nearest is too small and one
** of a list; of a bare one that no total stands before, of none. */
static uint32_t listed_whole(const scene *s, uint32_t which, uint32_t nearest, uint32_t from)
{
    if (feasible_at_most(s, which, nearest))
        return nearest;
    uint32_t listed = nearest, before = claim_level_before(s, s->mentions[nearest].place, from, which);
    while (before != NONE && paused(s, before, listed)) {
        listed = before;
        before = claim_level_before(s, s->mentions[before].place, from, which);
    }
    if (listed != nearest && before == NONE && s->mentions[nearest].label_end <= s->mentions[nearest].label + 1)
        return NONE;
    return listed == nearest || before == NONE ? nearest : before;
}

/* "Own shops 178, franchises 487. Franchises go where nobody else does: of these 421 ...": the only level of [from, start) by whose
** name the part's sentence begins; or NONE. */
static uint32_t whole_spoken_of(const scene *s, uint32_t which, uint32_t from, uint32_t start)
{
    enum { LEAST = 2 };
    uint32_t only = NONE, end = start;
    while (end < s->mentions[which].place && s->text.symbols[end].mark < MARK_FIGURE)
        end++;
    const wanted topic = search_wanted(s, start, end < s->mentions[which].clause ? end : s->mentions[which].clause);
    for (uint32_t at = candidate_before(s, which, start, from); topic.length >= LEAST && at != NONE;
         at = candidate_before(s, which, s->mentions[at].place, from)) {
        const bool named = search_label(s, at).length >= LEAST && claim_shared_run(s, &topic, at) >= LEAST;
        if (named && only != NONE)
            return NONE;
        only = named ? at : only;
    }
    return only;
}

/* "29.8 of wheat; the autumn crop is mostly maize and beans, of which 26.4 maize": do words behind a semicolon turn to something else, that
** the level before it is not told of? */
static bool is_left_behind(const scene *s, uint32_t whole, uint32_t which)
{
    enum { LEAST = 2, TURN = 4 };
    uint32_t from = s->mentions[which].place, to;
    while (from > s->mentions[whole].place && s->text.symbols[from - 1].mark < MARK_SEMICOLON)
        from--;
    if (from <= s->mentions[whole].place + 1)
        return false;
    to = scene_clause_end(s, from);
    if (to >= s->mentions[which].clause || to - from < TURN)
        return false;
    const wanted topic = search_wanted(s, from, to);
    return topic.length >= LEAST && claim_shared_run(s, &topic, whole) < LEAST;
}

/* "of which" takes the nearest comparable level before it: in its sentence, or, at a sentence's head, in the one before. */
static uint32_t whole_before(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    uint32_t start = claim_sentence_start(s, m->place), from = start;
    uint32_t whole = candidate_before(s, which, m->place, start);
    if (whole != NONE && is_left_behind(s, whole, which))
        return NONE;
    if (whole == NONE && start > 0 && s->text.text.start[s->text.symbols[start - 1].at] != '\n')
        from = claim_sentence_start(s, start - 1);
    if (whole == NONE && from < start) {
        whole = whole_spoken_of(s, which, from, start);
        whole = whole == NONE ? whole_in_last(s, which, from, start) : whole;
    }
    whole = whole != NONE ? listed_whole(s, which, whole, from) : NONE;
    return whole != NONE && (s->mentions[whole].flags & MENTION_AVERAGE) == 0 ? whole : NONE;
}

/* A list whose items stood at pauses ends at a semicolon; "the others" end any list. */
static bool list_ends(const scene *s, uint32_t last, uint32_t next, bool paused_before)
{
    if ((s->mentions[last].flags & MENTION_OTHER) != 0 || ((s->mentions[next].flags & MENTION_TOTAL) != 0 && !feasible_at_most(s, next, last))
        || s->mentions[last].sentence != s->mentions[next].sentence)
        return true;
    const bool beyond =
        (s->mentions[next].flags & MENTION_TARGET) != 0
        || scene_tells(s, WORDS_TARGET, reduced_text(&s->text, s->mentions[last].place, scene_clause_end(s, s->mentions[next].place)));
    for (uint32_t at = s->mentions[last].place; (paused_before || beyond) && at < s->mentions[next].place; at++)
        if (s->text.symbols[at].mark >= MARK_SEMICOLON)
            return true;
    return false;
}

/* "of all 540 schools, 312 ...": the mention that the words before a figure's clause take it from, or NONE. */
static uint32_t among(const scene *s, uint32_t which)
{
    if (which == 0 || s->mentions[which - 1].sentence != s->mentions[which].sentence || !scene_comparable(s, which - 1, which)
        || s->mentions[which - 1].use != USE_LEVEL || s->mentions[which - 1].unit == 0)
        return NONE;        /* 32投11中 */
    const mention *before = &s->mentions[which - 1];
    uint32_t from = before->place + 1, end = from;
    while (end < s->text.count && s->text.symbols[end].mark < MARK_FIGURE && end - from < AMONG_WIDTH)
        end++;
    view text = reduced_text(&s->text, from, end);
    uint32_t situated = 0;
    wordset_at(s->words->sets[WORDS_SITUATED], text, 0, &situated);
    return situated != 1 && wordset_before(s->words->sets[WORDS_AMONG], text, (uint32_t)text.length, NULL) > 0
        && s->mentions[which].place - end < AMONG_WIDTH ? which - 1 : NONE;
}

/* Does a name begin with all of a mention's own label? */
static bool begins_with_label(const scene *s, const wanted *name, uint32_t which)
{
    wanted label = search_label(s, which);
    return label.length >= 2 && label.length <= name->length
        && memcmp(label.points, name->points, sizeof *label.points * label.length) == 0;
}

/* Does a mention's own label end with all of a name? */
static bool label_ends_with(const scene *s, const wanted *name, uint32_t which)
{
    wanted label = search_label(s, which);
    return name->length >= 2 && name->length <= label.length
        && memcmp(label.points + label.length - name->length, name->points, sizeof *name->points * name->length) == 0;
}

/* "0.26 were damaged, of the damaged area 0.21 bore nothing": the one level of the sentence that words before a figure name. */
static uint32_t among_named(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    uint32_t start = m->place, size = 0;
    while (start > m->clause && s->text.symbols[start - 1].mark < MARK_FIGURE)
        start--;
    uint32_t end = start + 2;
    for (; end < m->place; end++) {
        const view rest = reduced_text(&s->text, end, m->place);
        size = wordset_at(s->words->sets[WORDS_AMONG], rest, 0, NULL);
        if (size > 0 && wordset_at(s->words->sets[WORDS_KEEP], rest, 0, NULL) > size)
            size = 0;           /* 中国 */
        if (size > 0)
            break;
    }
    if (size == 0)
        return NONE;
    wanted name = search_wanted(s, start, end);
    uint32_t only = NONE;
    for (uint32_t at = which; name.length >= 2 && at-- > 0 && s->mentions[at].sentence == m->sentence;) {
        if (s->mentions[at].use != USE_LEVEL || !scene_comparable(s, at, which) || !begins_with_label(s, &name, at))
            continue;
        if (only != NONE)
            return NONE;
        only = at;
    }
    return only;
}

/* The only level before a mention, but for others of its value, that goes by the name in [from, to); 'beside': of its sentence, too. */
static uint32_t level_named(const scene *s, uint32_t which, uint32_t from, uint32_t to, bool beside)
{
    const mention *m = &s->mentions[which];
    const wanted name = search_wanted(s, from, to);
    uint32_t only = NONE;
    for (uint32_t at = which; at-- > 0 && s->mentions[at].block == m->block && which - at <= SEARCH_WINDOW;) {
        if ((!beside && s->mentions[at].sentence == m->sentence) || s->mentions[at].use != USE_LEVEL || !scene_comparable(s, at, which)
            || !label_ends_with(s, &name, at))
            continue;
        if (only != NONE && !feasible_equal(s, only, at))
            return NONE;
        only = only == NONE ? at : only;
    }
    return only;
}

/* Where the words in [from, to) end that something is taken from, without the word for that; 'from' where they are none. */
static uint32_t taken_from(const scene *s, uint32_t from, uint32_t to)
{
    view head = reduced_text(&s->text, from, to);
    const uint32_t size = from < to && s->text.symbols[to].mark == MARK_COMMA
                              ? wordset_before(s->words->sets[WORDS_AMONG], head, (uint32_t)head.length, NULL)
                              : 0;
    return size > 0 ? reduced_find(&s->text, s->text.symbols[to].at - size) : from;
}

/* "27 mammals, 46 birds. Among the mammals, 19 ...", "5360 from elsewhere, and of these from elsewhere, 4120 ...": the only level before that
** the head of the sentence, or the clause before with a word for what was told, takes it from. */
static uint32_t among_said(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    uint32_t start = claim_sentence_start(s, m->place), end = start;
    while (end < m->place && s->text.symbols[end].mark < MARK_FIGURE)
        end++;
    uint32_t to = taken_from(s, start, end);
    bool beside = false;
    if (to == start && m->clause > 0) {
        start = scene_clause_start(s, m->clause - 1);
        end = m->clause - 1;
        beside = true;
        to = wordset_at(s->words->sets[WORDS_DEFINITE], reduced_text(&s->text, start, end), 0, NULL) > 0 ? taken_from(s, start, end) : start;
    }
    if (to == start)
        return NONE;
    start = reduced_find(&s->text, s->text.symbols[start].at + wordset_at(s->words->sets[WORDS_DEFINITE], reduced_text(&s->text, start, end), 0, NULL));
    const uint32_t only = level_named(s, which, start, to, beside);
    bool fits = only != NONE && (feasible_at_most(s, which, only) || scene_figure(s, which)->written_unit == scene_figure(s, only)->written_unit);
    return fits ? only : NONE;
}

/* "and, including 24 ports and all the yards, over 120 others": does the clause go on to a figure that those named are of? */
static uint32_t included_in(const scene *s, uint32_t which)
{
    enum { REACH = 4 };
    for (uint32_t at = which + 1; at < s->mention_count && at <= which + REACH && s->mentions[at].clause == s->mentions[which].clause; at++)
        if (scene_tells(s, WORDS_INCLUSIVE, reduced_text(&s->text, s->mentions[at - 1].place + 1, s->mentions[at].place)))
            return at;
    return NONE;
}

/* "Of which the 4 great lakes hold 0.86": is a count only of the things whose value follows in its clause? */
static bool is_told_of(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which], *n = which + 1 < s->mention_count ? m + 1 : NULL;
    return n != NULL && n->clause == m->clause && n->kind == TOKEN_AMOUNT && n->use == USE_LEVEL && scene_unit(s, which)->count
        && !scene_unit(s, which + 1)->count && paused(s, which, which + 1);
}

/* What is told of a figure's people or things right behind it: 死亡 of 49人死亡. */
static view told_behind(const scene *s, uint32_t which)
{
    const uint32_t place = s->mentions[which].place;
    return reduced_text(&s->text, place + 1, scene_clause_end(s, place + 1));
}

/* "175 died, 1402 were hurt. Of these, in one county 49 died, 102 were hurt": of a row of which each is told something else, the one that is told
** what the part is told; NONE where none is. */
static uint32_t told_alike(const scene *s, uint32_t whole, uint32_t part)
{
    enum { ROW = 4 };
    const view own = told_behind(s, part), last = told_behind(s, whole);
    bool row = false;
    if (own.length == 0 || last.length == 0 || view_equal(own, last))
        return whole;
    for (uint32_t at = whole; at-- > 0 && whole - at < ROW && s->mentions[at].sentence == s->mentions[whole].sentence && scene_comparable(s, at, whole);) {
        const view told = told_behind(s, at);
        if (view_equal(told, own))
            return at;
        row = row || (told.length > 0 && !view_equal(told, last));
    }
    return row && s->mentions[whole].sentence != s->mentions[part].sentence ? NONE : whole;
}

void claim_parents(scene *s)
{
    uint32_t whole = NONE, last = NONE;
    bool in_list = false;
    for (uint32_t i = 0; i < s->mention_count; i++) {
        mention *m = &s->mentions[i];
        const uint32_t all = (m->flags & MENTION_PART) != 0 ? included_in(s, i) : NONE;
        if (all != NONE) {
            m->flags &= ~(uint32_t)MENTION_PART;
            whole = last = NONE;
            i = all;
            continue;
        }
        if ((m->kind != TOKEN_AMOUNT && m->kind != TOKEN_DURATION) || (m->flags & MENTION_CELL) != 0 || m->use != USE_LEVEL)
            continue;
        if (whole != NONE && list_ends(s, last, i, in_list))
            whole = NONE;
        uint32_t group = (m->flags & MENTION_PART) == 0 ? among(s, i) : NONE;
        if (group == NONE)
            group = among_named(s, i);
        if (group == NONE && (whole == NONE || s->mentions[last].sentence != m->sentence))
            group = among_said(s, i);
        if (group != NONE)
            m->flags |= MENTION_PART;
        if ((m->flags & MENTION_PART) != 0) {
            whole = group != NONE ? group : whole_before(s, i);
            m->parent = whole != NONE ? told_alike(s, whole, i) : NONE;
            if (whole == NONE && is_told_of(s, i))
                s->mentions[i + 1].flags |= MENTION_PART;
            last = i;
            in_list = false;
        } else if (whole != NONE && (m->flags & MENTION_EACH) == 0 && scene_comparable(s, i, whole)) {
            m->parent = told_alike(s, whole, i);
            in_list = paused(s, last, i);
            m->flags |= in_list ? s->mentions[last].flags & MENTION_LOOSE : MENTION_LOOSE;
            last = i;
        }
    }
}

/* "Those that were tried are 311": does a clause tell which they are? */
static bool is_such(const scene *s, uint32_t which)
{
    return wordset_before(s->words->sets[WORDS_SUCH], s->text.text, s->text.symbols[s->mentions[which].place].at, NULL) > 0;
}

/* "Of the 285 cases those heard are 247, those judged are 311": two in a row, each told by a clause, are both some of them. */
static bool is_such_too(const scene *s, uint32_t which)
{
    const uint32_t whole = s->mentions[which].parent;
    uint32_t last = which;
    while (last > 0 && --last > whole && !scene_comparable(s, last, which))
        continue;
    return last > whole && last < which && (s->mentions[which].flags & MENTION_PLAN) == 0 && s->mentions[last].parent == whole && is_such(s, which)
        && is_such(s, last) && sum_one_unit(s, which, whole);
}

void claim_emit_part(scene *s, view pattern, uint32_t whole, uint32_t part)
{
    draft_claim d = draft_claim_begin(CLAIM_PART, pattern);
    d.named = d.told = true;
    draft_claim_add(&d, s, ROLE_PART, part);
    draft_claim_add(&d, s, ROLE_WHOLE, whole);
    draft_claim_emit(&d, s);
}

bool claim_is_last_of_row(const scene *s, uint32_t whole, uint32_t part)
{
    const uint32_t before = whole > 0 ? whole - 1 : NONE, sentence = s->mentions[whole].sentence;
    return before != NONE && s->mentions[before].sentence == sentence && s->mentions[part].sentence == sentence && s->mentions[before].use == USE_LEVEL
        && sum_one_unit(s, before, whole) && paused(s, before, whole) && !paused(s, whole, part);
}

void claim_parts(scene *s)
{
    claim_narrower(s);
    claim_members(s);
    for (uint32_t i = 0; i < s->mention_count; i++) {
        const mention *m = &s->mentions[i];
        bool fits = m->parent != NONE && feasible_at_most(s, i, m->parent);
        if (m->parent == NONE || (!fits && (m->flags & (MENTION_LOOSE | MENTION_PLAN)) != 0 && !is_such_too(s, i))
            || (!fits && claim_is_last_of_row(s, m->parent, i)))
            continue;
        draft_claim d = draft_claim_begin(CLAIM_PART, VIEW("part/of-which"));
        draft_claim_add(&d, s, ROLE_PART, i);
        draft_claim_add(&d, s, ROLE_WHOLE, m->parent);
        draft_claim_emit(&d, s);
    }
}
