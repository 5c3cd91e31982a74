#include "extract/chronicle/chronicle_parts.h"

#include "base/utf8.h"
#include "extract/figures/numeral.h"
#include "extract/place.h"

/*
** Spans that are no calendar dates: two clock times and what lies between them, two ages and the years between them. The
** ends become durations of their own (minutes since midnight, years of life), so that a difference can be judged.
*/

enum {
    HOUR = 60, HALF_DAY = 12 * HOUR, DAY = 24 * HOUR,       /* minutes */
    DAY_GAP = 12,           /* bytes between a date and its clock time */
    MOST_DAYS = 60,         /* days that are told in hours */
    JOINED_GAP = 24,         /* bytes between "9:00" and "17:00", with a date */
    TOLD_GAP = 60,          /* bytes between two joined clock times and their duration */
    FAR_TOKENS = 200,       /* figures and dates between a duration and what is looked for */
    SIGN = 3,
    MOST_CLOCKS = 4,        /* clock times before a duration that are looked at */
    LEAST_CLOCKS = 3,       /* of which a whole span has so many */
    MOST_TIMES = 3          /* a duration that differs more from its clock times is another's */
};

static uint32_t end_fact(chronicle *c, const token *t, int64_t digits, view unit_name)
{
    extraction *x = c->x;
    const unit *u = unit_table_find(language_units(x->language), unit_name);
    if (u == NULL)
        return FACT_NONE;
    figure f = { .print = { .digits = digits, .denominator = 1, .modifier = MODIFIER_EXACT, .nature = NATURE_POINT },
                 .number_start = text_source_start(x->clean, t->core_start), .number_end = text_source_end(x->clean, t->core_end),
                 .table = FACT_NONE, .unit = builder_unit(x->builder, u) };
    return place_fact(x, FACT_DURATION, t->core_start, t->core_end, &f);
}

static void claim_difference(chronicle *c, uint32_t from, uint32_t to, uint32_t difference, const char *pattern)
{
    operand operands[] = { { from, ROLE_FROM }, { to, ROLE_TO }, { difference, ROLE_DIFFERENCE } };
    claim made = { .kind = CLAIM_CHANGE, .direction = DIRECTION_UP, .confidence = 85, .pattern = builder_word(c->x->builder, view_of(pattern)) };
    if (from != FACT_NONE && to != FACT_NONE)
        builder_claim(c->x->builder, &made, operands, 3);
}

void chronicle_claim_ages(chronicle *c, const token *young, uint32_t low, const token *old, uint32_t high, uint32_t difference)
{
    const figure *f = builder_figure(c->x->builder, difference);
    if (!view_equal(builder_document(c->x->builder)->units[f->unit].name, VIEW("year")))
        claim_difference(c, young->fact, old->fact, difference, "chronicle/ages");      /* years of life, like the ages */
    else if (f->print.digits + 1 < (int64_t)high - low && !chronicle_is_slip((uint32_t)f->print.digits, (int64_t)high - low))
        return;     /* 93岁的他16岁离家，教了四十年书: a part of the years between */
    else if (f->print.digits + 1 != (int64_t)high - low && f->print.digits != (int64_t)high - low + 1)      /* a birthday between is one more or less */
        claim_difference(c, end_fact(c, young, low, VIEW("year")), end_fact(c, old, high, VIEW("year")), difference, "chronicle/ages");
}

int32_t chronicle_clock_minutes(const chronicle *c, const token *t, bool *sure)
{
    view text = { c->x->clean->text.start, t->end };
    uint32_t hour, minute = 0, length, at = t->number_start, used = numeral_at(text, at, NUMERAL_DIGITS | NUMERAL_HAN, &hour);
    if (used == 0 && view_starts((view){ text.start + at, t->end - at }, VIEW("\xE9\x9B\xB6"))) {     /* 零时10分: no count starts so */
        hour = 0;
        used = 3;
    }
    if (used == 0 || hour > 24)
        return -1;
    for (at += used; at < t->end; at += utf8_step(text, at))
        if (numeral_at(text, at, NUMERAL_DIGITS | NUMERAL_HAN, &minute) > 0 && minute > 0)
            break;      /* 零五分: behind the zero */
    if (wordset_find(c->words->half_past, text, t->number_start, t->end, &length, NULL) < t->end)
        minute = 30;
    else if (wordset_find(c->words->quarters, text, t->number_start, t->end, &length, NULL) < t->end)
        minute *= 15;
    if (minute > 59)
        return -1;
    bool late = chronicle_word_before(c, c->words->afternoon, 0, t->number_start, NULL) > 0;
    *sure = late || hour > 12;
    return (int32_t)((late && hour < 12 ? hour + 12 : hour) * 60 + minute);
}

int64_t chronicle_told_minutes(const chronicle *c, const token *t)
{
    const figure *f = t->kind == TOKEN_DURATION && t->fact != FACT_NONE ? builder_figure(c->x->builder, t->fact) : NULL;
    if (f == NULL || f->huge || f->given
        || (f->print.denominator == 1 ? f->print.modifier != MODIFIER_EXACT
                                      : f->print.denominator != 2 || f->print.modifier != MODIFIER_FRACTION)
        || f->print.scale != 0 || f->print.decimals > 1 || f->print.digits <= 0 || f->print.digits > 10000)
        return -1;
    view name = builder_document(c->x->builder)->units[f->unit].name;
    int64_t tenths = f->print.decimals == 1 ? f->print.digits : f->print.digits * 10;
    tenths = view_equal(name, VIEW("minute")) ? tenths : view_equal(name, VIEW("hour")) ? tenths * 60 : -1;
    return tenths > 0 ? tenths / f->print.denominator : -1;
}

enum { LEAP_YEAR = 2000 };

/* The day that a clock time is told of, where its date stands right before it; 0: none. */
static int32_t day_of(const chronicle *c, const token *t)
{
    uint32_t i = chronicle_first(c, t->start);
    if (i == 0 || c->moments[i - 1].precision != PRECISION_DAY || t->start - chronicle_token(c, &c->moments[i - 1])->end > DAY_GAP)
        return 0;
    date day = c->moments[i - 1].when.from;
    day.year = day.year == 0 ? LEAP_YEAR : day.year;       /* of no year: any will do */
    return date_number(day);
}

/* The same of a day whose month nobody told: 4日16时. 0: none. */
static int32_t bare_day_of(const chronicle *c, const token *t)
{
    const token *day = t > c->x->tokens ? t - 1 : t;
    uint32_t number = 0;
    if (day->kind != TOKEN_DATE || day->block != t->block || t->start - day->end > DAY_GAP
        || !view_ends(chronicle_between(c, day->start, day->end), VIEW("\xE6\x97\xA5")) /* 日 */
        || numeral_at((view){ c->x->clean->text.start, day->end }, day->number_start, NUMERAL_DIGITS | NUMERAL_HAN, &number)
                   + day->number_start + 3
               != day->end)
        return 0;
    return (int32_t)number;
}

/* Is it told of the next day: 次日0时22分? */
static bool on_next_day(const chronicle *c, const token *t)
{
    uint32_t length, from = t->start > DAY_GAP + 6 ? t->start - DAY_GAP - 6 : 0;
    while (((unsigned char)c->x->clean->text.start[from] & 0xC0) == 0x80)
        from++;
    return wordset_find(c->words->next_day, (view){ c->x->clean->text.start, t->start }, from, t->start, &length, NULL) < t->start;
}

/* Two clock times as a span. 8时 to 3时 may run into the other half of the day. */
typedef struct {
    const token *from, *to;
    int32_t begin, minutes;
} clock_span;

static bool dated_between(const token *from, const token *to)
{
    while (++from < to)
        if (from->kind == TOKEN_DATE)
            return true;
    return false;
}

static bool span_of(const chronicle *c, const token *from, const token *to, int64_t told, clock_span *out)
{
    bool sure_from = false, sure_to = false;
    int32_t a = chronicle_clock_minutes(c, from, &sure_from), b = chronicle_clock_minutes(c, to, &sure_to), best = 0;
    if (a < 0 || b < 0)
        return false;
    int32_t first = day_of(c, from), last = day_of(c, to);
    if (first > 0 && last > first && last - first < MOST_DAYS) {
        *out = (clock_span){ from, to, a, (last - first) * DAY + b - a };
        return true;
    }
    if (from < to && first == 0 && last == 0) {
        int32_t day = bare_day_of(c, from), other = bare_day_of(c, to), apart = day > 0 && other > day ? other - day : on_next_day(c, to);
        if (apart > 0 && apart * DAY + b > a) {
            *out = (clock_span){ from, to, a, apart * DAY + b - a };
            return true;
        }
    }
    if (from < to && last <= first && dated_between(from, to))
        return false;       /* 20时至14日8时: of another day, which nobody can place */
    if (sure_from && !sure_to && b < a && b + HALF_DAY > a)
        b += HALF_DAY;      /* 晚上7点半到9点 */
    if (!sure_from && sure_to && b - a > HALF_DAY && (int64_t)(b - a - HALF_DAY) * 10 == told) {
        *out = (clock_span){ from, to, a + HALF_DAY, b - a - HALF_DAY };      /* 七点三刻开锣, 夜里十点一刻散场 */
        return true;
    }
    for (int32_t apart = b - a; apart <= DAY; apart += HALF_DAY) {
        if (apart <= 0)
            continue;
        best = best == 0 || apart * 10 == told ? apart : best;
    }
    *out = (clock_span){ from, to, a, best };
    return best > 0;
}

void chronicle_claim_clocks(chronicle *c, const token *from, int32_t begin, const token *to, int32_t end, const token *duration)
{
    claim_difference(c, end_fact(c, from, begin, VIEW("minute")), end_fact(c, to, end, VIEW("minute")), duration->fact, "chronicle/clock");
}

void chronicle_claim_clock_order(chronicle *c, const token *from, int32_t begin, const token *to, int32_t end)
{
    const operand operands[] = { { end_fact(c, from, begin, VIEW("minute")), ROLE_FROM }, { end_fact(c, to, end, VIEW("minute")), ROLE_TO } };
    claim made = { .kind = CLAIM_CHANGE, .confidence = 80, .pattern = builder_word(c->x->builder, VIEW("chronicle/clock-order")) };
    if (operands[0].fact != FACT_NONE && operands[1].fact != FACT_NONE)
        builder_claim(c->x->builder, &made, operands, 2);
}

static void claim_clocks(chronicle *c, const clock_span *s, const token *duration)
{
    chronicle_claim_clocks(c, s->from, s->begin, s->to, s->begin + s->minutes, duration);
}

/* Clock times around a duration, in order of the text: up to four before it in its block, up to two behind it in its
** sentence. *before of them stand before it, *own of these in its sentence. */
static uint32_t clocks_around(const chronicle *c, uint32_t index, const sentence *in, const token **found, uint32_t *before, uint32_t *own)
{
    const token *all = c->x->tokens;
    uint32_t first = index, count = 0;
    *before = *own = 0;
    while (first > 0 && index - first < FAR_TOKENS && all[first - 1].block == all[index].block && *before < MOST_CLOCKS)
        *before += all[--first].kind == TOKEN_CLOCK;
    for (uint32_t k = first; k < c->x->token_count && k < index + FAR_TOKENS && all[k].start < in->end && count < *before + 2; k++)
        if (all[k].kind == TOKEN_CLOCK) {
            *own += k < index && all[k].start >= in->start;
            found[count++] = &all[k];
        }
    return count;
}

bool chronicle_clocks_joined(const chronicle *c, const token *from, const token *to)
{
    uint32_t length;
    view gap = chronicle_between(c, from->end, to->start);
    uint32_t at = gap.length > 0 && gap.length <= JOINED_GAP ? wordset_find(c->words->between, gap, 0, (uint32_t)gap.length, &length, NULL)
                                                             : (uint32_t)gap.length;
    return at < gap.length && chronicle_clause_end(c, from->end + at + length, to->start) == to->start;     /* not 到校，8时 */
}

/* Is another length of time told between two places, or does a semicolon part them? Then one is not told of the other. */
static bool is_parted(const chronicle *c, uint32_t index, const token *to)
{
    const token *all = c->x->tokens;
    for (uint32_t i = index; i-- > 0 && all[i].start > to->end;)
        if (all[i].kind == TOKEN_DURATION)
            return true;
    return chronicle_semicolon(c, to->end, all[index].start);
}

/* "20时至14日8时的36小时内": what the two times enclose is as long as they are apart, no bound. */
static void take_enclosed(chronicle *c, uint32_t index)
{
    const token *u = &c->x->tokens[index];
    figure *f = u->fact != FACT_NONE ? builder_figure(c->x->builder, u->fact) : NULL;
    if (f == NULL || f->print.modifier != MODIFIER_AT_MOST || index < 2 || u[-1].kind != TOKEN_CLOCK)
        return;
    const token *from = u[-2].kind == TOKEN_CLOCK ? u - 2 : index > 2 && u[-2].kind == TOKEN_DATE && u[-3].kind == TOKEN_CLOCK ? u - 3 : NULL;
    view gap = chronicle_between(c, u[-1].end, u->start);
    if (from != NULL && chronicle_clocks_joined(c, from, u - 1)
        && (gap.length == 0 || wordset_at(c->words->of, c->x->clean->text, u[-1].end, NULL) == gap.length))
        f->print.modifier = MODIFIER_EXACT;
}

/* "平日五点闭馆，今天九点闭馆，晚了四个小时": by so much one of them is later. */
static void read_moved(chronicle *c, const token *a, const token *b, const token *u, int64_t told)
{
    clock_span one, other;
    bool first = span_of(c, a, b, told, &one), second = span_of(c, b, a, told, &other);
    if (first || second)
        claim_clocks(c, first && (!second || one.minutes <= other.minutes) ? &one : &other, u);
}

/* "自6时30分起管制，8时50分、9时40分、11时分三次放开，前后共三个半小时": from the first to the last of at least three times of its sentence. */
static bool read_whole(chronicle *c, const token *const *found, uint32_t count, const token *u, const sentence *in, int64_t told)
{
    const view before = chronicle_between(c, chronicle_clause_begin(c, u->start, in->start), u->start);
    uint32_t length;
    clock_span s = { .minutes = 0 };
    if (count < LEAST_CLOCKS || wordset_find(c->words->whole_span, before, 0, (uint32_t)before.length, &length, NULL) >= before.length)
        return false;
    const view told_there = chronicle_between(c, found[0]->end, u->start);
    if (chronicle_semicolon(c, found[0]->end, u->start) || dated_between(found[0], u)
        || wordset_find(c->words->interrupted, told_there, 0, (uint32_t)told_there.length, &length, NULL) < told_there.length)
        return false;
    int64_t open = 0;       /* of pairs of them: open from 9 to 12, and from half past 2 to 5 */
    for (uint32_t i = 1, last = 0; i < count; last = (uint32_t)s.minutes, i++) {
        if (!span_of(c, found[0], found[i], told, &s) || s.minutes <= (int32_t)last)
            return false;
        open += i % 2 == 1 ? s.minutes - (int32_t)last : 0;
    }
    if (open * 10 == told || told > (int64_t)s.minutes * 10 * MOST_TIMES || (int64_t)s.minutes * 10 > told * MOST_TIMES)
        return false;
    claim_clocks(c, &s, u);
    return true;
}

/* "8时到校，9时开会，路上走了20分钟", "10时开会，12时散会，会上发言用了40分钟": may a shorter length be that of a part, because its words
** are those of a way that did not begin there, or its clause speaks of something else? */
bool chronicle_clock_part(const chronicle *c, const token *from, const token *u, const sentence *in, uint32_t begin)
{
    const uint32_t part = chronicle_word_before(c, c->words->clock_part, in->start, u->start, NULL),
                   took = chronicle_word_before(c, c->words->took, in->start, u->start, NULL);
    if (part > 0)
        return !chronicle_holds(c, c->words->departs, from->end, chronicle_clause_end(c, from->end, in->end));
    return took > 0 && u->start - took > begin && chronicle_names_other(c, begin, u->start - took, in->start, begin);
}

/* "8时30分出发，11时45分抵达，全程3小时15分钟", "9:00至17:00，每天开放8小时". */
static void read_clocks(chronicle *c, uint32_t index, const sentence *in, int64_t told)
{
    const token *u = &c->x->tokens[index], *found[MOST_CLOCKS + 2] = { NULL };
    uint32_t own, before, count = clocks_around(c, index, in, found, &before, &own);
    clock_span s;
    for (uint32_t a = 0; a < count; a++)
        for (uint32_t b = a + 1; b < count; b++)
            for (int turned = 0; turned < 2; turned++)      /* 比平日的八点半晚了… names the later one first */
                if (span_of(c, found[turned ? b : a], found[turned ? a : b], told, &s) && s.minutes * 10 == told) {
                    claim_clocks(c, &s, u);
                    return;
                }
    if (before < 2 || chronicle_other_length(c, u, in) || (own == before && read_whole(c, found, before, u, in, told)))
        return;
    const token *from = found[before - 2], *to = found[before - 1];
    uint32_t begin = chronicle_clause_begin(c, u->start, in->start);
    bool ends = chronicle_skip_sign(c, u->end, in->end) > u->end || u->end >= in->end;
    if (own == 2 && before == 2 && count == 2 && ends && chronicle_word_before(c, c->words->ahead, in->start, u->start, NULL) > 0) {
        read_moved(c, from, to, u, told);
        return;
    }
    bool took =
        (chronicle_word_before(c, c->words->took, in->start, u->start, NULL) > 0 || (begin == u->start && ends && own == 2 && before == 2))
        && to->end <= u->start;
    uint32_t value = 0;     /* 凌晨三点，零下26℃。9时15分出网，网拖了三个半小时: since neither */
    chronicle_word_before(c, c->words->took, in->start, u->start, &value);
    const uint32_t from_end = from->end, clause = place_sentence(c->x, from_end - 1) != NULL
                                                      ? chronicle_clause_end(c, from_end, place_sentence(c->x, from_end - 1)->end) : from_end;
    const bool began = value == TOOK_ALL || chronicle_holds(c, c->words->departs, from_end, clause)
                       || chronicle_holds(c, c->words->stretch_begins, from_end, clause);
    bool next = began && own == 1 && before == 2 && count == 2 && from->start >= (in > c->x->sentences ? in[-1].start : in->start);
    const bool told_days = own == 2 && ends && bare_day_of(c, from) > 0 && bare_day_of(c, to) > bare_day_of(c, from)
                           && chronicle_skip_sign(c, chronicle_clause_end(c, to->end, in->end), in->end) == begin
                           && chronicle_word_before(c, c->words->ahead, in->start, u->start, NULL) == 0;
    took = took || told_days;      /* 9日6时停电，10日18时恢复，居民摸黑36小时 */
    took = took && wordset_at(c->words->since, c->x->clean->text, to->end, NULL) == 0;      /* 6点半开始，历时…: of no other time */
    const bool next_clause = begin <= chronicle_clause_end(c, to->end, in->end) + SIGN;    /* 12点到4点，他替人当班，连坐了12个小时 */
    bool pair = chronicle_clocks_joined(c, from, to) && u->start - to->end <= TOLD_GAP && own == 2 && next_clause;
    if (!((took && (own == 2 || (own == 0 && before == 2) || next)) || pair) || is_parted(c, index, to) || !span_of(c, from, to, told, &s))
        return;
    if (told <= (int64_t)s.minutes * 10 * MOST_TIMES && (int64_t)s.minutes * 10 <= told * MOST_TIMES
        && !(told < (int64_t)s.minutes * 10 && chronicle_clock_part(c, from, u, in, begin)))
        claim_clocks(c, &s, u);
}

/* The only two clock times of a block and the only length in hours and minutes that it tells, in whatever order. */
typedef struct {
    const token *from, *to, *length;
    int64_t told;
    bool many;
} sole_span;

static void add_sole(const chronicle *c, sole_span *s, const token *t)
{
    const int64_t told = chronicle_told_minutes(c, t);
    if (t->kind == TOKEN_CLOCK) {
        s->many = s->many || s->to != NULL;
        s->to = s->from != NULL ? t : NULL;
        s->from = s->from != NULL ? s->from : t;
    } else if (told >= 10 * HOUR) {
        const sentence *in = place_sentence(c->x, t->start);
        const uint32_t floor = in != NULL ? in->start : t->start;
        s->many = s->many || s->length != NULL || told % (10 * HOUR) == 0 || chronicle_word_before(c, c->words->ahead, floor, t->start, NULL) > 0
            || chronicle_word_before(c, c->words->part_of, floor, t->start, NULL) > 0;
        s->length = t;
        s->told = told;
    }
}

/* "19时30分开始…22时45分散场，全长两小时十五分钟": the minutes agree and the hours do not. Other hours would have other minutes. */
static void claim_sole(chronicle *c, const sole_span *s)
{
    clock_span span;
    if (s->many || s->to == NULL || s->length == NULL || !span_of(c, s->from, s->to, s->told, &span))
        return;
    const int64_t off = span.minutes * 10 - s->told;
    if (off == 0 || s->told > (int64_t)10 * 24 * HOUR || off % (10 * HOUR) != 0 || chronicle_is_told(c, s->length->fact))
        return;
    claim_clocks(c, &span, s->length);
}

static void read_sole(chronicle *c)
{
    const extraction *x = c->x;
    sole_span s = { 0 };
    for (uint32_t i = 0; i < x->token_count; i++) {
        if (i > 0 && x->tokens[i].block != x->tokens[i - 1].block) {
            claim_sole(c, &s);
            s = (sole_span){ 0 };
        }
        add_sole(c, &s, &x->tokens[i]);
    }
    claim_sole(c, &s);
}

void chronicle_clocks(chronicle *c)
{
    extraction *x = c->x;
    for (uint32_t i = 0; i < x->token_count; i++) {
        const sentence *in = x->tokens[i].kind == TOKEN_DURATION ? place_sentence(x, x->tokens[i].start) : NULL;
        if (in != NULL)
            take_enclosed(c, i);
        int64_t told = in != NULL ? chronicle_told_minutes(c, &x->tokens[i]) : -1;
        if (told > 0 && !chronicle_is_told(c, x->tokens[i].fact))
            read_clocks(c, i, in, told);
        else if (in != NULL)
            chronicle_years_of_life(c, i, in);
    }
    read_sole(c);
}
