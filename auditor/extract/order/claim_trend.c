#include "extract/order/column_steps.h"

#include "extract/place.h"

enum { STEPS = 16, NAME_END = 6 /* two characters */ };

/* "31.2 %, 29.8 % and 30.6 %": does only a word that joins stand between a step and the last of its list? */
static bool is_joined(const scene *s, uint32_t before, uint32_t which)
{
    const view between = reduced_text(&s->text, s->mentions[before].place + 1, s->mentions[which].place);
    return before + 1 == which && between.length > 0 && wordset_at(s->words->sets[WORDS_JOINS], between, 0, NULL) == between.length;
}

/* "its growth slowed month by month": do the words before a phrase end in one for growth, so that rates of it are the steps? */
static bool is_of_growth(const scene *s, const frame *f)
{
    const uint32_t clause = scene_clause_start(s, f->start);
    const view subject = clause < f->start ? reduced_text(&s->text, clause, f->start) : VIEW("");
    return wordset_before(s->words->sets[WORDS_GROWTH_HEAD], subject, (uint32_t)subject.length, NULL) > 0;
}

/* Is a rate told to have risen by so much? */
static bool is_growth(const scene *s, uint32_t which)
{
    enum { ROSE = 4 };
    uint32_t said = 0;
    const mention *m = &s->mentions[which];
    const view words = reduced_text(&s->text, m->clause, m->place);
    wordset_before(s->words->sets[WORDS_COMPARED], words, (uint32_t)words.length, &said);
    return m->kind == TOKEN_PERCENT && m->use == USE_CHANGE && said == ROSE;
}

/* Does a time, or a mark between items, stand before it in its clause: one step of several? 'last': the step before it, or NONE;
** 'growth': rates of growth are. */
static bool is_step(const scene *s, uint32_t which, uint32_t like, uint32_t last, bool growth)
{
    const mention *m = &s->mentions[which];
    if ((m->kind != TOKEN_AMOUNT && m->kind != TOKEN_PERCENT && m->kind != TOKEN_DURATION) || (growth ? !is_growth(s, which) : m->use == USE_CHANGE)
        || (m->use != USE_LEVEL && m->use != USE_BASE && m->use != USE_RATIO && m->use != USE_SHARE && m->kind != TOKEN_PERCENT)
        || m->use == USE_DIFFERENCE || (m->flags & (MENTION_CELL | MENTION_TOTAL | MENTION_PLAN)) != 0 || (like != NONE && !scene_comparable(s, which, like)))
        return false;
    for (uint32_t at = m->clause; at < m->place; at++)
        if (s->text.symbols[at].mark == MARK_TIME)
            return true;
    return (m->place > 0 && s->text.symbols[m->place - 1].mark == MARK_PAUSE) || s->text.symbols[m->place + 1].mark == MARK_PAUSE
        || (last != NONE && is_joined(s, last, which));
}

/* Behind a semicolon another thing may be told. */
static bool begins_anew(const scene *s, uint32_t before, uint32_t which)
{
    const mention *m = &s->mentions[which];
    for (uint32_t at = s->mentions[before].place; at < m->place; at++)
        if (s->text.symbols[at].mark == MARK_SEMICOLON)
            return true;
    return false;
}

/* "... 22.8 in the third quarter, and just 20.0 in last year's": behind a value of no year that is told, one of a time before. */
static bool looks_back(const scene *s, uint32_t last, uint32_t which)
{
    const dated *p = claim_period(s, last);
    return (p == NULL || p->from.year == 0 || p->precision != PRECISION_YEAR) && s->mentions[which].clause > s->mentions[last].place
        && scene_tells(s, WORDS_EARLIER, reduced_text(&s->text, s->mentions[which].clause, s->mentions[which].place))
        && !scene_tells(s, WORDS_EARLIER, reduced_text(&s->text, s->mentions[last].clause, s->mentions[last].place));
}

/* The steps told in the sentence of a phrase before or after it, or in the sentence before; at least three. */
static uint32_t find_steps(const scene *s, const frame *f, uint32_t sentence, uint32_t *row)
{
    uint32_t count = 0, near = scene_before(s, f->end), first = near == NONE ? 0 : near;
    const bool growth = is_of_growth(s, f);
    while (first > 0 && s->mentions[first - 1].sentence != NONE && s->mentions[first - 1].sentence >= sentence)
        first--;
    for (uint32_t i = first; i < s->mention_count && s->mentions[i].sentence <= sentence && count < STEPS; i++) {
        bool said = s->mentions[i].place >= f->start && s->mentions[i].place < f->end;
        if (s->mentions[i].sentence == sentence && !said && is_step(s, i, count > 0 ? row[0] : NONE, count > 0 ? row[count - 1] : NONE, growth)) {
            if ((count >= 3 && begins_anew(s, row[count - 1], i)) || (count > 0 && looks_back(s, row[count - 1], i)))
                break;
            row[count++] = i;
        }
    }
    bool led = count > 3 && feasible_sum(s, row[0], row + 1, count - 1), closed = count > 3 && feasible_sum(s, row[count - 1], row, count - 1);
    if (led)
        memmove(row, row + 1, sizeof *row * (count - 1));
    return count - (led || closed);     /* their total is no step */
}

/* By their dates, or their turns in a row (第一周, 第二周). */
static int order_of(const scene *s, uint32_t a, uint32_t b)
{
    word one = 0, other = 0;
    const int64_t m = claim_turn(s, a, &one), n = claim_turn(s, b, &other);
    const dated *p = claim_period(s, a), *q = claim_period(s, b);
    if (m > 0 && n > 0 && one == other && (p == q || p == NULL || q == NULL))
        return m < n ? -1 : m > n;
    if (p == NULL || q == NULL || p->from.year == 0 || q->from.year == 0)
        return 0;
    const int order = date_compare(p->from, q->from);
    return order != 0 ? order : date_compare(p->to, q->to);     /* 1—2月, 1—3月 */
}

/* Are values told behind "its beds grew year by year" of beds: by their own words, or, in the same sentence, by none? */
static bool goes_by(const scene *s, const frame *f, uint32_t value, bool together)
{
    word unit = 0;
    const mention *m = &s->mentions[value];
    const bool turn = claim_turn(s, value, &unit) > 0 && s->mentions[value - 1].place + 1 >= m->label_end;
    view label = scene_label(s, m), subject = reduced_text(&s->text, scene_clause_start(s, f->start), f->start);
    if (label.length == 0 || turn || m->use == USE_CHANGE)
        return together;
    if ((label.length < NAME_END && view_find(subject, label) >= 0) || (together && subject.length == 0 && s->text.symbols[f->end].mark >= MARK_COMMA))
        return true;        /* "losses": 亏损, 亏4.6亿元; "down four years in a row, births" */
    return subject.length >= NAME_END
        && (view_find(label, (view){ subject.start, NAME_END }) >= 0 || view_find(label, (view){ subject.start + subject.length - NAME_END, NAME_END }) >= 0);
}

/* The same where they are told behind the phrase, in its sentence or the next of its block, each by a later date. */
static uint32_t steps_behind(const scene *s, const frame *f, uint32_t *row)
{
    const uint32_t near = scene_before(s, f->end), next = near == NONE ? 0 : near + 1;
    const sentence *here = place_sentence(s->x, s->text.symbols[f->start].at);
    if (here == NULL || next >= s->mention_count || s->mentions[next].sentence == NONE)
        return 0;
    const uint32_t at = (uint32_t)(here - s->x->sentences), found = s->mentions[next].sentence;
    uint32_t count = found >= at && found <= at + 1 && s->x->sentences[found].block == here->block ? find_steps(s, f, found, row) : 0;
    for (uint32_t i = 1; i < count; i++)
        if (order_of(s, row[i - 1], row[i]) >= 0)
            return 0;
    return count > 0 && goes_by(s, f, row[0], found == at) ? count : 0;
}

/* Does an earlier date follow a later one up to a symbol of its sentence, or one of two known only from today (今年, 去年)? */
static bool may_go_back(const scene *s, uint32_t place)
{
    const dated *last = NULL;
    for (uint32_t at = claim_sentence_start(s, place); at < place; at++) {
        const symbol *here = &s->text.symbols[at];
        uint32_t fact = here->kind == TOKEN_DATE ? s->x->tokens[here->token].fact : FACT_NONE;
        const dated *d = fact != FACT_NONE ? fact_date(s->doc, fact) : NULL;
        if (d == NULL)
            continue;
        if (last != NULL && (d->from.year == 0 || last->from.year == 0 || date_compare(last->from, d->from) > 0))
            return true;
        last = d;
    }
    return false;
}

/* "482 this year, 467 last year, 451 the year before": do all steps fit backwards, and may they be told so? */
static bool is_told_backwards(const scene *s, const uint32_t *row, uint32_t count, uint8_t direction)
{
    for (uint32_t i = 1; i < count; i++)
        if (!feasible_at_most(s, direction == DIRECTION_UP ? row[i] : row[i - 1], direction == DIRECTION_UP ? row[i - 1] : row[i]))
            return false;
    return may_go_back(s, s->mentions[row[count - 1]].place);
}

/* Is what is said to rise or fall, where the phrase names it, what the values before it are of? */
static bool of_the_steps(const scene *s, const frame *f, uint32_t first)
{
    uint32_t from, to, clause = scene_clause_start(s, f->start), start = claim_sentence_start(s, s->mentions[first].place);
    const sentence *here = place_sentence(s->x, s->text.symbols[f->start].at);
    if (start > 0 && here != NULL && s->mentions[first].block != here->block)
        start = claim_sentence_start(s, start - 1);     /* lines may be named by what stands before them */
    scene_subject(s, f, &from, &to);
    for (uint32_t at = from; at < to; at++)
        from = s->text.symbols[at].mark == MARK_TIME ? at + 1 : from;      /* 五年来年年增长 */
    scene_strip(s, &from, &to);
    if (from < to && s->mentions[first].use == USE_CHANGE) {    /* 增速, of what 增长6.8% */
        const view rate = reduced_text(&s->text, from, to);
        to = reduced_find(&s->text, (uint32_t)(rate.start - s->text.text.start + rate.length)
                                        - wordset_before(s->words->sets[WORDS_GROWTH_HEAD], rate, (uint32_t)rate.length, NULL));
    }
    if (from + 2 > to || start >= clause || s->mentions[first].place > f->start)
        return true;
    view subject = reduced_text(&s->text, from, to), before = reduced_text(&s->text, start, clause);
    view head = { subject.start, NAME_END }, tail = { subject.start + subject.length - NAME_END, NAME_END };
    return subject.length < NAME_END || wordset_at(s->words->sets[WORDS_DEFINITE], subject, 0, NULL) > 0 || view_find(before, head) >= 0
           || view_find(before, tail) >= 0 || (scene_unit(s, first)->name.length > 0 && view_starts(subject, scene_unit(s, first)->name));
}

/* The sentence that a phrase tells of: its own, where figures stand in it, else the one before; or NONE. */
static uint32_t sentence_of(const scene *s, const frame *f)
{
    uint32_t near = scene_before(s, f->end), next = near == NONE ? 0 : near + 1;
    if (next < s->mention_count && claim_sentence_start(s, s->mentions[next].place) <= f->start
        && (s->mentions[next].clause <= scene_clause_end(s, f->end) + 1 || (near != NONE && s->mentions[near].sentence == s->mentions[next].sentence)))
        return s->mentions[next].sentence;
    return near == NONE ? NONE : s->mentions[near].sentence;
}

/* What is told step by step, each led by its date, is meant so, however far a step leads. */
static void emit_step(scene *s, const frame *f, uint32_t before, uint32_t after)
{
    const bool up = f->direction == DIRECTION_UP;
    draft_claim d = draft_claim_begin(CLAIM_ORDER, claim_phrase(s, f)->id);
    draft_claim_add(&d, s, ROLE_GREATER, up ? after : before);
    draft_claim_add(&d, s, ROLE_SMALLER, up ? before : after);
    if (s->mentions[before].clause != s->mentions[after].clause && s->text.symbols[s->mentions[after].clause].kind == TOKEN_DATE
        && s->text.symbols[s->mentions[before].clause].kind == TOKEN_DATE)
        draft_claim_trust(&d, s);
    draft_claim_emit(&d, s);
}

/* Lines right behind a phrase, each of a later date and with one value alone: "2022年：31万". */
static uint32_t steps_in_lines(const scene *s, const frame *f, uint32_t *row)
{
    const uint32_t near = scene_before(s, f->end);
    const sentence *here = place_sentence(s->x, s->text.symbols[f->start].at);
    uint32_t count = 0, block = here != NULL ? here->block : 0;
    for (uint32_t at = near == NONE ? 0 : near + 1; here != NULL && at < s->mention_count && count < STEPS; at++) {
        const mention *m = &s->mentions[at];
        const bool dated = s->text.symbols[claim_sentence_start(s, m->place)].kind == TOKEN_DATE;
        if (m->block != block + 1 || !dated || (m->flags & (MENTION_CELL | MENTION_PLAN)) != 0
            || (count > 0 && (!scene_comparable(s, row[0], at) || order_of(s, row[count - 1], at) >= 0)))
            break;
        block = m->block;
        row[count++] = at;
    }
    const uint32_t next = count > 0 ? row[count - 1] + 1 : 0;
    return count >= 3 && (next >= s->mention_count || s->mentions[next].block != block) ? count : 0;
}

/* The same in lines right before a phrase that tells of them first in its own. */
static uint32_t steps_in_lines_before(const scene *s, const frame *f, uint32_t *row)
{
    const sentence *here = place_sentence(s->x, s->text.symbols[f->start].at);
    uint32_t count = 0, block = here != NULL ? here->block : 0, turned[STEPS];
    for (uint32_t at = scene_before(s, f->start); at != NONE && here != NULL && count < STEPS; at = at > 0 ? at - 1 : NONE) {
        const mention *m = &s->mentions[at];
        const bool dated = s->text.symbols[claim_sentence_start(s, m->place)].kind == TOKEN_DATE;
        if (m->block + 1 != block || !dated || (m->flags & (MENTION_CELL | MENTION_PLAN)) != 0 || (at > 0 && m[-1].block == m->block)
            || (count > 0 && (!scene_comparable(s, turned[0], at) || order_of(s, at, turned[count - 1]) >= 0)))
            break;
        block = m->block;
        turned[count++] = at;
    }
    for (uint32_t i = 0; i < count; i++)
        row[i] = turned[count - 1 - i];
    return count >= 3 ? count : 0;
}

/* 一站比一站高: one thing after the other? */
static bool is_each(const scene *s, const frame *f)
{
    return view_equal(claim_phrase(s, f)->sort, VIEW("streak-each"));
}

/* The values right behind a phrase, each in a clause of its own and by a name: 一站比一站高，县城620米，石门1140米. */
static uint32_t steps_by_name(const scene *s, const frame *f, uint32_t *row)
{
    enum { NAME_SYMBOLS = 10 };
    const uint32_t near = scene_before(s, f->end), end = scene_clause_end(s, f->end);
    const sentence *here = place_sentence(s->x, s->text.symbols[f->start].at);
    uint32_t count = 0;
    for (uint32_t at = near == NONE ? 0 : near + 1; at < s->mention_count && count < STEPS; at++) {
        const mention *m = &s->mentions[at];
        const uint32_t length = m->label_end - m->label;
        if (m->kind == TOKEN_ORDINAL)
            continue;
        const bool named = (length >= 2 && length <= NAME_SYMBOLS) || m->clause + 1 == m->place || s->text.symbols[m->clause].token != NO_TOKEN;
        if (here == NULL || m->sentence != (uint32_t)(here - s->x->sentences) || !named || m->use != USE_LEVEL
            || (m->flags & (MENTION_CELL | MENTION_PLAN | MENTION_TOTAL | MENTION_HEDGED | MENTION_PART)) != 0 || m->clause < end
            || (count > 0 && (!scene_comparable(s, row[0], at) || m->clause == s->mentions[row[count - 1]].clause)))
            break;
        row[count++] = at;
    }
    return count;
}

/* "... 98.1 % in 2020, 97.8 % in 2021, 98.5 % in 2022. In these years it rose year by year": the steps of the sentence right before a
** phrase, in whose own sentence no value stands, each by a later date. */
static uint32_t steps_just_before(const scene *s, const frame *f, uint32_t *row)
{
    const sentence *here = place_sentence(s->x, s->text.symbols[f->start].at);
    if (here == NULL || here == s->x->sentences || here[-1].block != here->block)
        return 0;
    const uint32_t at = (uint32_t)(here - s->x->sentences), before = scene_before(s, claim_sentence_start(s, f->start));
    for (uint32_t i = before == NONE ? 0 : before + 1; i < s->mention_count && s->mentions[i].sentence == at; i++)
        if (s->mentions[i].kind != TOKEN_DURATION && s->mentions[i].kind != TOKEN_ORDINAL
            && (s->mentions[i].place < f->start || s->mentions[i].place >= f->end))
            return 0;
    const uint32_t count = find_steps(s, f, at - 1, row);
    for (uint32_t i = 1; i < count; i++)
        if (order_of(s, row[i - 1], row[i]) >= 0)
            return 0;
    return count;
}

/* "But for 2022 it rose year by year": is something left out before a phrase, or is it said of the whole alone? */
static bool leaves_out(const scene *s, const frame *f)
{
    if (relation_words_in(s->words, WORDS_OVERALL, reduced_text(&s->text, scene_clause_start(s, f->start), f->end)))
        return true;
    const uint32_t sentence = claim_sentence_start(s, f->start), clause = scene_clause_start(s, f->start),
                   before = clause > sentence ? scene_clause_start(s, clause - 1) : clause;
    return wordset_at(s->words->sets[WORDS_EXCEPT], s->text.text, s->text.symbols[clause].at, NULL) > 0
        || (before >= sentence && wordset_at(s->words->sets[WORDS_EXCEPT], s->text.text, s->text.symbols[before].at, NULL) > 0);
}

/* "each day more than the day before": over the values of those days, in the order they are told. */
static bool read_streak(scene *s, const frame *f)
{
    uint32_t row[STEPS], sentence = sentence_of(s, f), times = scene_slot(s, f, ROLE_COUNT), first = 0;
    if (f->direction == DIRECTION_NONE)
        return false;
    if (leaves_out(s, f))
        return true;
    uint32_t count = sentence != NONE ? find_steps(s, f, sentence, row) : 0;
    if (count >= 3 && s->mentions[row[0]].place > f->start && !goes_by(s, f, row[0], true))
        return false;
    if (count < 3)
        count = steps_behind(s, f, row);
    if (count < 3)
        count = steps_just_before(s, f, row);
    if (count < 3)
        count = steps_in_lines(s, f, row);
    if (count < 3)
        count = steps_in_lines_before(s, f, row);
    if (count < 3 && is_each(s, f))
        count = steps_by_name(s, f, row);
    if (count < 3 || !of_the_steps(s, f, row[0]))
        return false;
    if (times != NONE && scene_figure(s, times)->print.digits + 1 < count)
        first = count - (uint32_t)scene_figure(s, times)->print.digits - 1;
    for (uint32_t i = first + 1; i < count; i++)
        if (order_of(s, row[i - 1], row[i]) > 0)
            return true;
    if (is_told_backwards(s, row + first, count - first, f->direction))
        return true;
    for (uint32_t i = first + 1; i < count; i++)
        emit_step(s, f, row[i - 1], row[i]);
    return true;
}

void claim_trends(scene *s)
{
    row_index index = rows_index(s);
    value_rows *rows = s->failed || index.count == 0 ? NULL : arena_take(s->x->scratch, sizeof *rows);
    for (uint32_t i = 0; i < s->frame_count; i++)
        if (claim_phrase(s, &s->frames[i])->claim == CLAIM_ORDER && view_starts(claim_phrase(s, &s->frames[i])->sort, VIEW("streak")))
            if (!read_streak(s, &s->frames[i]) && rows != NULL && s->frames[i].direction != DIRECTION_NONE)
                claim_column_steps(s, &index, &s->frames[i], rows);
}
