#include "extract/claims/claims.h"
#include "extract/scene/identity.h"
#include "extract/sums/sum_charge.h"
#include "extract/sums/sum_runs.h"
#include "extract/sums/sum_shape.h"

/*
** Some of what was counted before, told at a distance: "214 reservoirs in the city, 3 of them large; those above their flood
** level, 226 reservoirs", "1240 cages along the river, in one county alone 1386". What can be true is read elsewhere (claim_part.c);
** here a whole is found that its part must not exceed: it goes by the last words of the part's name and by no more, and is told as
** all there is.
*/

enum { BACK = 24, SENTENCES = 3, LETTER = 3, LEAST_HEAD = 6 /* bytes: two characters */, FAR = 25 /* percent: what is more than that is most likely of
** something else */ };

/* A figure that may be such a whole or part: spelled out, of what was, of its own. */
static bool is_plain(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return m->kind == TOKEN_AMOUNT && m->use == USE_LEVEL && m->sentence != NONE && m->unit != 0 && sum_is_exact(s, which) && scene_figure(s, which)->per == 0
        && (m->flags & (MENTION_CELL | MENTION_EACH | MENTION_AVERAGE | MENTION_PLAN | MENTION_TARGET | MENTION_OTHER | MENTION_REST)) == 0;
}

static view behind(view text, const char *end)
{
    return (view){ end, (size_t)(text.start + text.length - end) };
}

/* What a whole counts, and nothing more: what stands behind "the city has"; empty where more is said of it. '*sure': the words say that
** it is all there are, not only that there are so many; '*there': they say one of both. */
static view counted(const scene *s, uint32_t which, bool *sure, bool *there)
{
    const mention *m = &s->mentions[which];
    view name = m->label < m->label_end ? scene_label(s, m) : scene_noun(s, m);
    for (uint32_t at = m->label; at-- > m->clause && s->text.symbols[at].mark < MARK_PAUSE;)
        if (s->text.symbols[at].mark != MARK_WORD)
            return VIEW("");
    const word_place *is = scene_last(s, WORDS_THERE_IS, name);
    if (is != NULL && is->value == 1)
        name = behind(name, s->text.text.start + is->at + is->length);
    static const words_kind before[] = { WORDS_SCOPE, WORDS_ALL, WORDS_SUCH };
    for (unsigned i = 0; i < sizeof before / sizeof *before; i++)
        name = behind(name, name.start + wordset_at(s->words->sets[before[i]], name, 0, NULL));
    *sure = m->own_scope != 0 || sum_is_announced(s, which);
    *there = *sure || (is != NULL && is->value == 1);
    return name;
}

/* What the part's name says beside that: "above their flood level" of "reservoirs above their flood level"; empty where it says no
** more, or goes by another name. A figure may be part of it. */
static view narrowed(const scene *s, uint32_t part, view whole)
{
    const mention *m = &s->mentions[part];
    view name = scene_label(s, m);
    if (view_equal(name, whole) && m->label > m->clause && s->text.symbols[m->label - 1].mark == MARK_WORD)
        name = reduced_text(&s->text, m->clause, m->label_end);
    if (name.length <= whole.length || !view_equal(behind(name, name.start + name.length - whole.length), whole))
        return VIEW("");
    name.length -= whole.length;
    return wordset_at(s->words->sets[WORDS_SCOPE], name, 0, NULL) == name.length ? VIEW("") : name;
}

static uint32_t came_or_went(const scene *s, uint32_t which)
{
    enum { CAME = 2, WENT = 3 };
    const uint32_t told = scene_says(s, &s->mentions[which], WORDS_FLOWS);
    return told == CAME || told == WENT ? told : 0;
}

/* Of one time and place, in one paragraph, and both of what came, or went, or neither. */
static bool may_hold(const scene *s, uint32_t whole, uint32_t part)
{
    const mention *w = &s->mentions[whole], *p = &s->mentions[part];
    return w->block == p->block && p->sentence - w->sentence <= SENTENCES && sum_one_unit(s, whole, part) && (p->own_scope == 0 || p->own_scope == w->own_scope)
        && !identity_apart(s, whole, part) && !identity_supposed(s, whole) && !identity_supposed(s, part)
        && came_or_went(s, whole) == came_or_went(s, part);
}

/* "Those who come 261" beside 214 nurses; "the second hospital's 960" beside what the first has; "88 keep ducks" (养鸭的) beside 74 who keep
** hens (养鸡): none of those counted. */
static bool are_others(const scene *s, const mention *w, const mention *p)
{
    const uint32_t clause = w->clause, said = p->label_end - 1;
    if (wordset_at(s->words->sets[WORDS_OUTSIDE], s->text.text, s->text.symbols[p->label].at, NULL) > 0
        || view_starts(scene_noun(s, w), reduced_text(&s->text, p->label, p->label + 1)))
        return true;
    const view last = reduced_text(&s->text, said, said + 1), owner = reduced_text(&s->text, clause, w->place);
    const word_place *has = scene_find(s, WORDS_THERE_IS, owner);
    const view before = has != NULL ? (view){ owner.start, (size_t)(s->text.text.start + has->at - owner.start) } : owner;
    return view_ends(before, last);
}

/* "The fleet has 64 boats, those at sea are 71": a clause that names no things is of the first ones its sentence counts. */
static bool are_those(const scene *s, uint32_t whole, uint32_t part)
{
    const mention *w = &s->mentions[whole], *p = &s->mentions[part];
    for (uint32_t at = w->clause; at < w->place; at++)
        if (wordset_at(s->words->sets[WORDS_SUCH], s->text.text, s->text.symbols[at].at, NULL) > 0)
            return false;       /* some themselves */
    const bool first = whole == 0 || s->mentions[whole - 1].sentence != w->sentence || !scene_comparable(s, whole - 1, whole);
    return first && w->sentence == p->sentence && w->unit == p->unit && scene_unit(s, part)->count && p->noun == p->noun_end && p->label_end > p->label
        && p->label_end < p->place && !are_others(s, w, p) && wordset_at(s->words->sets[WORDS_SUCH], s->text.text, s->text.symbols[p->label_end].at, NULL) > 0;
}

/* "Finishers of the full distance 7105, of the half distance 8460": does a word that seems to tell of all end like the one that the part
** has instead of it, so that both tell of a kind? */
static bool is_counterpart(const scene *s, uint32_t whole, view all, view more)
{
    if (more.length < LETTER || s->mentions[whole].own_scope != 0)
        return false;
    const uint32_t at = (uint32_t)(all.start - s->text.text.start);
    return wordset_before(s->words->sets[WORDS_ALL], s->text.text, at, NULL) > LETTER
        && memcmp(all.start - LETTER, more.start + more.length - LETTER, LETTER) == 0;
}

/* Things that go by more words than the whole need not be some of it, where the words are a name; those told by a clause are. */
static bool is_within(const scene *s, uint32_t whole, uint32_t part)
{
    bool sure = false, there = false;
    const view all = counted(s, whole, &sure, &there), more = all.length >= LEAST_HEAD ? narrowed(s, part, all) : VIEW("");
    if (is_counterpart(s, whole, all, more))
        return false;
    const bool such = more.length > 0 && wordset_before(s->words->sets[WORDS_SUCH], more, (uint32_t)more.length, NULL) > 0;
    if (there && are_those(s, whole, part))
        return true;
    return more.length > 0 && (sure || such) && !relation_words_in(s->words, WORDS_VERB, all) && !relation_words_in(s->words, WORDS_FLOWS, all);
}

static void emit(scene *s, uint32_t whole, uint32_t part, view pattern)
{
    draft_claim d = draft_claim_begin(CLAIM_PART, pattern);
    draft_claim_add(&d, s, ROLE_PART, part);
    draft_claim_add(&d, s, ROLE_WHOLE, whole);
    draft_claim_trust(&d, s);
    draft_claim_emit(&d, s);
}

/* The nearest whole before that the part is within, where it exceeds it and no other one holds it; or NONE. */
static uint32_t exceeded(const scene *s, uint32_t part)
{
    uint32_t found = NONE;
    for (uint32_t back = 1; back <= BACK && back <= part && s->mentions[part - back].block == s->mentions[part].block; back++) {
        const uint32_t at = part - back;
        if (!is_plain(s, at) || !may_hold(s, at, part) || !is_within(s, at, part))
            continue;
        if (feasible_at_most(s, part, at))
            return NONE;
        found = found == NONE ? at : found;
    }
    return found;
}

static view words_before(const scene *s, uint32_t which)
{
    return reduced_text(&s->text, s->mentions[which].clause, s->mentions[which].place);
}

/* Classes of WORDS_ALONE. */
enum { ALONE = 1, SO_MANY, TAKES };

/* "In one county alone 1386", "the capital takes 517": words that make a figure a part of one just told. */
static bool is_alone(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    uint32_t value = 0;
    const bool alone = wordset_at(s->words->sets[WORDS_ALONE], s->text.text, s->text.symbols[m->clause].at, &value) > 0 && value == ALONE;
    const word_place *last = scene_unit(s, which)->money == 0 ? scene_last(s, WORDS_ALONE, words_before(s, which)) : NULL;
    if (last == NULL || last->value == ALONE)
        return false;
    return alone || (last->value == TAKES && last->at + last->length == s->text.symbols[m->place].at && scene_unit(s, which)->count);
}

static view group_name(const scene *s, uint32_t from, uint32_t to)
{
    if (wordset_at(s->words->sets[WORDS_DEFINITE], s->text.text, s->text.symbols[from].at, NULL) == 0)
        scene_strip(s, &from, &to);
    return from < to ? reduced_text(&s->text, from, to) : VIEW("");
}

/* "Of these people, 712 have ...", "3,800 children's books; and among children's books 5,100 ...": the words that name those of whom a
** figure is some, right before it or in the clause before; empty where nothing of the kind is told. */
static view group_of(const scene *s, uint32_t which)
{
    enum { SYMBOLS = 12 };
    const mention *m = &s->mentions[which];
    const uint32_t sentence = s->text.sentences[m->sentence].from;
    uint32_t from = m->clause, to = m->place;
    if (m->clause > sentence && s->text.symbols[m->clause - 1].mark == MARK_COMMA) {
        to = m->clause - 1;
        from = scene_clause_start(s, to - 1);
        if (wordset_before(s->words->sets[WORDS_AMONG], s->text.text, s->text.symbols[to].at, NULL) == 0) {
            from = m->clause;
            to = m->place;
        }
    }
    for (uint32_t at = from + 2; at < to + 1 && at < from + SYMBOLS; at++) {
        const symbol *here = &s->text.symbols[at];
        const uint32_t n = wordset_before(s->words->sets[WORDS_AMONG], s->text.text, here->at, NULL);
        if (s->text.symbols[at - 1].token != NO_TOKEN)
            return VIEW("");
        if (n > 0 && at == to && to < m->clause)
            return group_name(s, from, reduced_find(&s->text, here->at - n));
    }
    return VIEW("");
}

/* Of two times, by the calendar or by words: the first week, the second. */
static bool are_apart(const scene *s, uint32_t whole, uint32_t part)
{
    return identity_apart(s, whole, part) || (scene_tells(s, WORDS_EARLIER, words_before(s, whole)) && scene_tells(s, WORDS_LATER, words_before(s, part)));
}

/* The greatest figure of its unit in its sentence and the one before, where it is less than the part; or NONE. */
static uint32_t outdone(const scene *s, uint32_t part)
{
    uint32_t most = NONE;
    for (uint32_t back = 1; back <= BACK && back <= part; back++) {
        const uint32_t at = part - back;
        if (s->mentions[at].block != s->mentions[part].block || s->mentions[at].sentence + 1 < s->mentions[part].sentence)
            break;
        if (!scene_comparable(s, at, part))
            continue;
        if (!is_plain(s, at) || !sum_one_unit(s, at, part) || are_apart(s, at, part) || feasible_at_most(s, part, at))
            return NONE;
        most = most == NONE || feasible_at_most(s, most, at) ? at : most;
    }
    return most;
}

/* The nearest figure before that counts just what a group is named by, where the part exceeds it; or NONE. */
static uint32_t group_exceeded(const scene *s, uint32_t part, view group)
{
    for (uint32_t back = 1; back <= BACK && back <= part && s->mentions[part - back].block == s->mentions[part].block; back++) {
        const uint32_t at = part - back;
        if (!is_plain(s, at) || s->mentions[at].sentence + 1 < s->mentions[part].sentence || !sum_one_unit(s, at, part)
            || (!view_ends(scene_label(s, &s->mentions[at]), group) && !view_ends(scene_noun(s, &s->mentions[at]), group)))
            continue;
        return are_apart(s, at, part) || feasible_at_most(s, part, at) ? NONE : at;
    }
    return NONE;
}

/* What a part that words take out of a group, or out of all that was told, exceeds; or NONE. */
static uint32_t taken_from(const scene *s, uint32_t part)
{
    const view group = group_of(s, part);
    const bool named = group.length >= LEAST_HEAD, pointed = named && wordset_at(s->words->sets[WORDS_DEFINITE], group, 0, NULL) > 0;
    if (named && !pointed)
        return group_exceeded(s, part, group);
    const uint32_t most = pointed || is_alone(s, part) ? outdone(s, part) : NONE;
    return most != NONE && s->mentions[most].sentence == s->mentions[part].sentence
                   && sum_mark_between(s, &s->mentions[most], &s->mentions[part]) == MARK_PAUSE
               ? NONE
               : most;      /* 全部摊位中，一类48个、二类95个 */
}

void claim_within(scene *s)
{
    for (uint32_t i = 1; i < s->mention_count; i++) {
        if (!is_plain(s, i) || s->mentions[i].parent != NONE || sum_is_announced(s, i) || s->mentions[i].label == s->mentions[i].label_end)
            continue;
        uint32_t whole = taken_from(s, i);
        const bool alone = whole != NONE;
        if (!alone)
            whole = exceeded(s, i);
        const bool together = alone && s->mentions[whole].sentence == s->mentions[i].sentence;
        if (whole != NONE && (together || feasible_near(s, whole, &i, 1, FAR, true)))
            emit(s, whole, i, alone ? VIEW("part/alone") : VIEW("part/within"));
    }
}
