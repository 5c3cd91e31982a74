#include "extract/chronicle/chronicle_parts.h"

#include "extract/place.h"

/*
** Lengths that nothing has claimed, whose dates stand apart: one in the sentence before (4月2日浇铸。直到4月20日才开模，足足冷了十八天), both in the
** next one (历时50天的科考结束。科考队7月10日进山、8月28日出山), in a row of several (1935年出生，…，1997年退休，坐了整整40年), or that of an event named
** again (从挂牌那天起，…到现在五年). Words must bind the length to its dates, and its clause must not speak of somebody else. Where they leave
** room for other dates, only a slip accuses it.
*/

enum {
    HAN_BYTES = 3, SIGN = 3,
    PART_OF_DAY = 9,        /* bytes between a date and its comma */
    EVENT_REACH = 60,       /* bytes between a date and its event */
    MOST_DATES = 256,       /* dates of a draft that are looked at */
    ROW = 8,                /* dates of a sentence */
    NOUN_REACH = 30,        /* bytes of a noun behind a length: 历时56天的科考 */
    SENTENCES_BACK = 3,
    SURE = 80, SLIP = 75
};

typedef struct {
    const token *at;
    const sentence *in;
    uint32_t number;
    view unit_name;
    uint32_t begin, words;      /* of its clause, and of the words that bind it */
    bool to_now;                /* its clause says that it runs to now: 距今已420年 */
    bool all;                   /* these say that it is the whole: 前后, 历时 */
} apart;

static precision vaguer(const moment *a, const moment *b)
{
    return a->precision > b->precision ? a->precision : b->precision;
}

static int lasts(const apart *a, const moment *from, const moment *to)
{
    return chronicle_lasts(&from->when, &to->when, vaguer(from, to), a->number, a->unit_name);
}

/* Where the words begin that bind a length: right before it, or before the verb of one or two characters that it belongs to (足足冷了18天, 一共展出15天). */
static bool find_words(const chronicle *c, apart *a)
{
    const uint32_t start = a->at->start, exact = chronicle_word_before(c, c->words->full, a->begin, start, NULL), own = start - exact;
    const uint32_t did = chronicle_word_before(c, c->words->did, a->begin, own, NULL);
    const uint32_t places[] = { start, own, own - did - HAN_BYTES, own - did - 2 * HAN_BYTES };
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        uint32_t value = 0, n;
        if (places[i] <= a->begin || places[i] > start)
            continue;
        n = chronicle_word_before(c, c->words->took, a->begin, places[i], &value);
        a->all = n > 0 && value == TOOK_ALL;
        n = n > 0 ? n : chronicle_word_before(c, c->words->bound, a->begin, places[i], NULL);
        if (n > 0) {
            a->words = places[i] - n;
            a->words -= chronicle_word_before(c, c->words->bound, a->begin, a->words, NULL);     /* 前后住了 */
            return true;
        }
    }
    a->words = exact > 0 ? own : start;
    if (exact > 0 && did > 0)
        a->words = own - did >= a->begin + HAN_BYTES ? own - did - HAN_BYTES : a->begin;
    return exact > 0 || did > 0 || wordset_at(c->words->so_far, c->x->clean->text, a->at->end, NULL) > 0
           || chronicle_word_before(c, c->words->up_to_now, a->begin, start, NULL) > 0;
}

/* A length that counts otherwise, has its own beginning, or is still to come: 近三年, 连续五年, 三年前, 再养28天. */
static bool is_other(const chronicle *c, const apart *a)
{
    const wordset *const right[] = { c->words->running, c->words->part_of, c->words->penalty, c->words->length_of_work };
    const wordset *const clause[] = { c->words->further, c->words->planned, c->words->again, c->words->of_another, c->words->age_apart };
    uint32_t length;
    for (size_t i = 0; i < sizeof right / sizeof *right; i++)
        if (chronicle_word_before(c, right[i], a->begin, a->at->start, NULL) > 0)
            return true;
    for (size_t i = 0; i < sizeof clause / sizeof *clause; i++)
        if (wordset_find(clause[i], (view){ c->x->clean->text.start, a->at->start }, a->begin, a->at->start, &length, NULL) < a->at->start)
            return true;
    return wordset_at(c->words->shifted, c->x->clean->text, a->at->end, NULL) > 0 || chronicle_says_ahead(c, a->at, a->in)
           || chronicle_other_length(c, a->at, a->in);
}

/* Does its clause end with it, or do words say that it runs between two times? */
static bool ends_clause(const chronicle *c, const apart *a)
{
    view text = c->x->clean->text;
    return !place_leads_han(text, a->at->end) || wordset_at(c->words->age_ends, text, a->at->end, NULL) > 0
           || wordset_at(c->words->so_far, text, a->at->end, NULL) > 0 || wordset_at(c->words->after, text, a->at->end, NULL) > 0;
}

bool chronicle_is_slip(uint32_t told, int64_t true_one)
{
    uint32_t differ = 0, sum = 0, other = (uint32_t)true_one, number = told;
    if (true_one < 10 || told < 10 || true_one > 9999 || (told > other ? told - other : other - told) < 2)
        return false;
    for (; number > 0 && other > 0; number /= 10, other /= 10) {
        differ += number % 10 != other % 10;
        sum += number % 10 - other % 10;
    }
    return number == 0 && other == 0 && (differ == 1 || (differ == 2 && sum == 0));
}

static bool is_slip_between(const apart *a, const moment *from, const moment *to)
{
    const bool day = view_equal(a->unit_name, VIEW("day")), year = view_equal(a->unit_name, VIEW("year"));
    if ((!day && !year) || (day && vaguer(from, to) != PRECISION_DAY))
        return false;
    const elapsed e = day ? elapsed_days(from->when, to->when) : elapsed_years(from->when, to->when);
    for (int64_t n = e.least; n <= e.most && n <= e.least + 2; n++)
        if (chronicle_is_slip(a->number, n))
            return true;
    return false;
}

static void claim_length(chronicle *c, const apart *a, const moment *from, const moment *to, uint8_t confidence)
{
    if (to != NULL && chronicle_accounted(c, from, to, a->at, a->number, a->unit_name))
        return;     /* 2001年进厂，2019年退休，中间停了五年，一共干了13年 */
    chronicle_claim_span(c, from->fact, to != NULL ? to->fact : FACT_NONE, a->at->fact,
                         to != NULL ? chronicle_length_pattern(c, a->at, a->in, &from->when, &to->when) : "chronicle/since", confidence);
}

/* The dates of a sentence that a length can be measured from, up to ROW: how many. */
static uint32_t dates_of(const chronicle *c, const sentence *in, const moment **found)
{
    uint32_t count = 0;
    for (uint32_t i = chronicle_first(c, in->start); i < c->count && c->moments[i].in == in && count < ROW; i++)
        if (chronicle_measures(c, &c->moments[i]) && !c->moments[i].birth)
            found[count++] = &c->moments[i];
    return count;
}

/* Does the clause of a length stand right behind that of a date, or is it the same? */
static bool is_next(const chronicle *c, const apart *a, const moment *m)
{
    const uint32_t end = chronicle_token(c, m)->end;
    return end <= a->at->start && a->begin <= chronicle_clause_end(c, end, a->in->end) + SIGN;
}

/* "4月2日浇铸。直到4月20日才开模，足足冷了十八天": the only date of its sentence, and the last one before that. */
static bool read_two_sentences(chronicle *c, const apart *a)
{
    const moment *own[ROW];
    if (dates_of(c, a->in, own) != 1 || !is_next(c, a, own[0]) || own[0] == c->moments || !ends_clause(c, a))
        return false;
    const moment *to = own[0], *from = to - 1;
    if (from->block != to->block || to->in - from->in > SENTENCES_BACK || !chronicle_measures(c, from) || from->precision != to->precision
        || from->birth || from->relative || date_compare(from->when.from, to->when.from) >= 0 || lasts(a, from, to) != 0
        || !chronicle_near(&from->when, &to->when, a->number, a->unit_name, TIMES_NEAR)
        || chronicle_names_other(c, a->begin, a->words, from->in->start, a->begin))
        return false;
    uint32_t value = 0, start = chronicle_token(c, to)->start;
    const bool until = chronicle_word_before(c, c->words->between, to->in->start, start, NULL) > 0
        || (chronicle_word_before(c, c->words->order_words, to->in->start, start, &value) > 0 && value == ORDER_LATER);
    const bool alone = a->words < a->begin + 2 * HAN_BYTES || wordset_at(c->words->no_subject, c->x->clean->text, a->begin, NULL) > 0
        || chronicle_names_same(c, a->begin, a->words, from->in->start, a->begin);      /* not 亲鸟整整孵了20天 */
    const bool slip = is_slip_between(a, from, to) && (until || alone);
    if (until || slip)
        claim_length(c, a, from, to, slip ? SURE : SLIP);
    return until || slip;
}

/* "历时50天的科考结束。科考队7月10日进山、8月28日出山": the two dates of the next sentence, which speaks of the same. */
static bool read_next_sentence(chronicle *c, const apart *a)
{
    const moment *found[ROW];
    const sentence *next = a->in + 1;
    const uint32_t of = wordset_at(c->words->of, c->x->clean->text, a->at->end, NULL), noun = a->at->end + of;
    if (!a->all || of == 0 || next >= c->x->sentences + c->x->sentence_count || next->block != a->in->block || dates_of(c, next, found) != 2)
        return false;
    const moment *from = found[0], *to = found[1];
    const uint32_t end = chronicle_clause_end(c, noun, a->in->end);
    if (from->precision != to->precision || from->relative || to->relative || date_compare(from->when.from, to->when.from) >= 0
        || !chronicle_near(&from->when, &to->when, a->number, a->unit_name, TIMES_NEAR) || lasts(a, from, to) < 0
        || !chronicle_names_same(c, noun, end < noun + NOUN_REACH ? end : noun + NOUN_REACH, next->start, chronicle_token(c, to)->start))
        return false;
    claim_length(c, a, from, to, SLIP);
    return true;
}

/* "1935年出生，1953年考入师范，1957年分到一中，直到1997年退休，坐了整整50年": the last date and the one of the others that a slip explains. */
static bool read_row(chronicle *c, const apart *a)
{
    const moment *found[ROW], *from = NULL;
    const uint32_t count = dates_of(c, a->in, found);
    if (a->to_now || count < 3 || count == ROW || !is_next(c, a, found[count - 1]) || !ends_clause(c, a)
        || chronicle_names_other(c, a->begin, a->words, a->in->start, a->begin))
        return false;
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t k = i + 1; k < count; k++)
            if (lasts(a, found[i], found[k]) != 0)
                return false;
    for (uint32_t i = 0; i + 1 < count; i++)
        if (is_slip_between(a, found[i], found[count - 1])) {
            if (from != NULL)
                return false;
            from = found[i];
        }
    if (from == NULL)
        return false;
    claim_length(c, a, from, found[count - 1], SLIP);
    return true;
}

/* "3月6日开幕，3月20日落幕，首尾都算，一共展出25天": the two dates of its own sentence, both before it. */
static bool read_own_sentence(chronicle *c, const apart *a)
{
    const moment *found[ROW];
    if (a->to_now || dates_of(c, a->in, found) != 2 || chronicle_token(c, found[1])->end > a->at->start || !ends_clause(c, a)
        || found[0]->precision != found[1]->precision || date_compare(found[0]->when.from, found[1]->when.from) >= 0
        || chronicle_semicolon(c, chronicle_token(c, found[0])->end, a->at->start) || lasts(a, found[0], found[1]) != 0
        || !is_slip_between(a, found[0], found[1]) || chronicle_names_other(c, a->begin, a->words, a->in->start, a->begin))
        return false;
    claim_length(c, a, found[0], found[1], SLIP);
    return true;
}

/* "2014年动工，历时12年建成，2022年通车": a length that runs from the date before it is over before the one behind it. */
static bool read_overrun(chronicle *c, const apart *a)
{
    const moment *found[ROW];
    if (!a->all || a->to_now || dates_of(c, a->in, found) != 2 || chronicle_token(c, found[0])->end > a->at->start
        || chronicle_token(c, found[1])->start < a->at->end || date_compare(found[0]->when.from, found[1]->when.from) >= 0
        || chronicle_semicolon(c, chronicle_token(c, found[0])->end, chronicle_token(c, found[1])->start)
        || lasts(a, found[0], found[1]) != 0 || !chronicle_near(&found[0]->when, &found[1]->when, a->number, a->unit_name, TIMES_NEAR)
        || !chronicle_in_course(c, found[0], found[1]))
        return false;
    const bool years = view_equal(a->unit_name, VIEW("year")), days = view_equal(a->unit_name, VIEW("day"));
    const elapsed e = years  ? elapsed_years(found[0]->when, found[1]->when)
                      : days ? elapsed_days(found[0]->when, found[1]->when)
                             : elapsed_months(found[0]->when, found[1]->when);
    if ((int64_t)a->number <= e.most)
        return false;
    claim_length(c, a, found[0], found[1], SLIP);
    return true;
}

/* "租约签了六年，2019年4月1日起租，2023年3月31日到期", "官司打了四年。2018年5月立案，2022年1月宣判": the only two dates behind it, in its sentence or, where
** it ends with it, in the next one, are steps of one course. */
static bool read_course_behind(chronicle *c, const apart *a)
{
    const moment *found[ROW];
    const uint32_t did = chronicle_word_before(c, c->words->did, a->begin, a->at->start, NULL);
    const sentence *next = a->in + 1;
    uint32_t count = dates_of(c, a->in, found);
    if (!(did > 0 || a->all) || (count > 0 && chronicle_token(c, found[0])->start < a->at->end))
        return false;
    if (count == 0 && chronicle_clause_end(c, a->at->end, a->in->end) + SIGN >= a->in->end && next < c->x->sentences + c->x->sentence_count
        && next->block == a->in->block)
        count = dates_of(c, next, found);
    if (count != 2 || found[0]->precision != found[1]->precision || date_compare(found[0]->when.from, found[1]->when.from) >= 0
        || lasts(a, found[0], found[1]) < 0 || !chronicle_near(&found[0]->when, &found[1]->when, a->number, a->unit_name, TIMES_NEAR)
        || !chronicle_in_course(c, found[0], found[1]) || chronicle_cut_short(c, a->at, a->in, found[1]))
        return false;
    claim_length(c, a, found[0], found[1], SLIP);
    return true;
}

/* Does a date's event go by the word: right behind it in its clause, or the next one where a comma follows? */
static bool tells_event(const chronicle *c, const moment *m, view word)
{
    const uint32_t end = chronicle_token(c, m)->end, rest = chronicle_clause_end(c, end, m->in->end);
    const uint32_t behind = rest - end <= PART_OF_DAY ? chronicle_skip_sign(c, rest, m->in->end) : end;     /* 10月18日上午，大桥通车 */
    uint32_t stop = chronicle_clause_end(c, behind, m->in->end);
    if (stop > end + EVENT_REACH)
        for (stop = end + EVENT_REACH; ((unsigned char)c->x->clean->text.start[stop] & 0xC0) == 0x80;)
            stop++;
    if (m + 1 < c->moments + c->count && chronicle_token(c, m + 1)->start < stop)
        stop = chronicle_token(c, m + 1)->start;
    const ptrdiff_t at = view_find(chronicle_between(c, end, stop), word);
    return at >= 0 && wordset_at(c->words->not_event, c->x->clean->text, end + (uint32_t)at + (uint32_t)word.length, NULL) == 0;
}

const moment *chronicle_date_of_event(const chronicle *c, view word, uint32_t at)
{
    const moment *found = NULL;
    for (uint32_t i = 0; i < c->count && i < MOST_DATES; i++) {
        const moment *m = &c->moments[i];
        const token *t = chronicle_token(c, m);
        const bool own = m->in->start <= at && at < m->in->end && t->end <= at && t->end + EVENT_REACH >= at && !chronicle_semicolon(c, t->end, at)
            && view_find(chronicle_between(c, t->end, at), word) < 0;
        if (m->precision > PRECISION_YEAR || (m->relative && m->precision > PRECISION_DAY) || own || !tells_event(c, m, word))
            continue;
        if (found != NULL && (date_compare(found->when.from, m->when.to) > 0 || date_compare(m->when.from, found->when.to) > 0))
            return NULL;
        if (found == NULL || m->precision < found->precision)
            found = m;
    }
    return found;
}

/* The event that a length is told to run from, in its sentence: 挂牌那天起…, 开班至今…, 通航以来…; where it stands. */
static uint32_t event_since(const chronicle *c, const apart *a, view *word)
{
    view text = { c->x->clean->text.start, a->at->start };
    const wordset *const sets[] = { c->words->events, c->words->founded };
    for (size_t k = 0; k < 2; k++) {
        uint32_t length;
        for (uint32_t at = a->in->start; (at = wordset_find(sets[k], text, at, a->at->start, &length, NULL)) < a->at->start; at += length) {
            uint32_t behind = at + length, value = 0, n = wordset_at(c->words->that_day, text, behind, NULL);
            n = n > 0 ? n : wordset_at(c->words->that_year, text, behind, NULL);
            const uint32_t since = wordset_at(c->words->since, text, behind + n, NULL),
                           now = since > 0 ? since : wordset_at(c->words->up_to_now, text, behind + n, &value);
            const bool same_clause = at >= a->begin;
            const bool up_to = chronicle_word_before(c, c->words->up_to_now, a->begin, a->words, NULL) > 0
                || wordset_find(c->words->up_to_now, text, a->begin, a->at->start, &n, &value) < a->at->start;
            if (now > 0 && (same_clause || up_to)) {
                *word = (view){ text.start + at, length };
                return at;
            }
        }
    }
    return UINT32_MAX;
}

/* "从挂牌那天起全年无休，到现在已经坚持了五年": from the one date of that event in the draft to the day of publication. */
static bool read_since_event(chronicle *c, const apart *a)
{
    view word;
    const period *now = &c->x->published;
    const bool years = view_equal(a->unit_name, VIEW("year")) || view_equal(a->unit_name, VIEW("half-year"));
    const uint32_t at = years && now->from.year != 0 ? event_since(c, a, &word) : UINT32_MAX;
    const moment *from = at != UINT32_MAX ? chronicle_date_of_event(c, word, at) : NULL;
    if (from == NULL || from->in == a->in || date_compare(from->when.from, now->from) >= 0
        || !chronicle_near(&from->when, now, a->number, a->unit_name, TIMES_NEAR))
        return false;
    const uint32_t begin = chronicle_clause_begin(c, at, a->in->start);
    const uint32_t stop = at - chronicle_word_before(c, c->words->since_before, begin, at, NULL);
    if (chronicle_names_other(c, begin, stop, from->in->start, from->in->end))
        return false;
    claim_length(c, a, from, NULL, SURE);
    return true;
}

/* "2022年11月挂牌，…。到今年5月，医共体运行满两年半": up to a date told in the clause before, from the one date of the sentences before that
** speak of the same thing. */
static bool read_up_to(chronicle *c, const apart *a)
{
    const moment *own[ROW];
    if (dates_of(c, a->in, own) != 1 || !is_next(c, a, own[0]) || own[0] == c->moments || !ends_clause(c, a))
        return false;
    const moment *to = own[0], *from = to - 1;
    const uint32_t start = chronicle_token(c, to)->start;
    if (chronicle_word_before(c, c->words->between, to->in->start, start, NULL) == 0 || from->block != to->block
        || to->in - from->in > SENTENCES_BACK || from->founding == 0 || from->relative || date_compare(from->when.from, to->when.from) >= 0
        || lasts(a, from, to) != 0 || !chronicle_near(&from->when, &to->when, a->number, a->unit_name, TIMES_NEAR)
        || !chronicle_names_same(c, a->begin, a->words, from->in->start, from->in->end))
        return false;
    claim_length(c, a, from, to, SURE);
    return true;
}

/* "1986年…，他盘下铺面，单干到今天整25年": up to today, which its clause tells, from the only other date of its sentence. */
static bool read_to_today(chronicle *c, const apart *a)
{
    const moment *own[ROW];
    const period *now = &c->x->published;
    if (now->from.year == 0 || !view_equal(a->unit_name, VIEW("year")) || dates_of(c, a->in, own) != 2 || !ends_clause(c, a))
        return false;
    const moment *from = own[0], *today = own[1];
    const uint32_t start = chronicle_token(c, today)->start, words = start - chronicle_word_before(c, c->words->between, a->begin, start, NULL);
    if (start < a->begin || start > a->at->start || words == start || !today->relative || today->precision != PRECISION_DAY
        || date_compare(today->when.to, now->from) < 0 || from->birth || from->relative || date_compare(from->when.from, now->from) >= 0
        || chronicle_semicolon(c, chronicle_token(c, from)->end, a->at->start)
        || !chronicle_near(&from->when, now, a->number, a->unit_name, TIMES_NEAR)
        || chronicle_names_other(c, a->begin, words, a->in->start, a->begin))
        return false;
    claim_length(c, a, from, NULL, SURE);
    return true;
}

static void read_length(chronicle *c, apart *a)
{
    a->begin = chronicle_clause_begin(c, a->at->start, a->in->start);
    if (!chronicle_number(c, a->at, &a->number, &a->unit_name) || a->number < 2 || !find_words(c, a) || is_other(c, a))
        return;
    uint32_t length, value = 0;
    for (uint32_t at = a->begin;
         !a->to_now
         && (at = wordset_find(c->words->up_to_now, (view){ c->x->clean->text.start, a->at->start }, at, a->at->start, &length, &value))
                < a->at->start;
         at += length)
        a->to_now = value == FROM_THEN;
    if (!read_since_event(c, a) && !read_up_to(c, a) && !read_to_today(c, a) && !read_two_sentences(c, a) && !read_next_sentence(c, a)
        && !read_own_sentence(c, a) && !read_overrun(c, a) && !read_course_behind(c, a))
        read_row(c, a);
}

bool chronicle_is_free(const chronicle *c, const token *t)
{
    return t->kind == TOKEN_DURATION && t->fact != FACT_NONE && !chronicle_is_told(c, t->fact);
}

void chronicle_apart(chronicle *c)
{
    for (uint32_t i = 0; c->count > 0 && i < c->x->token_count; i++) {
        const token *t = &c->x->tokens[i];
        apart a = { .at = t, .in = chronicle_is_free(c, t) ? place_sentence(c->x, t->start) : NULL };
        if (a.in != NULL)
            read_length(c, &a);
    }
}
