#include "extract/chronicle/chronicle_parts.h"

#include "base/utf8.h"
#include "extract/place.h"

/*
** Days with a name and the date told right beside it: "端午节（2025年5月31日）当天", "今年中秋是9月17日", "10月1日，国庆节当天". The calendar tells which date
** is meant; of a year that the draft does not write the years beside it must not fit either. Only dates that words, or a bracket, equate with
** the name are held against it: what is done around a feast may be done on other days.
*/

enum {
    COLUMNS = 6,            /* of the table of feasts by the moon */
    MOST_DAYS = 128, MOST_YEARS = 128,
    WIDE_BEFORE = 1, WIDE_BEHIND = 7,   /* days around a feast that go by its name, too: 国庆 */
    MOST_LEADS = 4,         /* words between a date and the name: 是今年的第41个 */
    LEAP_YEAR = 2000,       /* stands for a year that nobody tells */
    CONFIDENCE = 85
};

typedef struct {
    uint8_t column;         /* by the moon; 0: by the calendar */
    int8_t after;           /* days behind the column's */
    int8_t month, day;
    int8_t weekday, nth;    /* the nth of a month */
    bool wide;
} feast_day;

struct feast_words {
    wordset *names, *that_day, *beside, *lead, *name_first, *date_first, *goes_on;
    feast_day days[MOST_DAYS];
    int16_t moon[MOST_YEARS][COLUMNS];
    uint32_t day_count, years;
    int16_t first;
};

enum { DAY_BEFORE = 1, DAY_BEHIND };    /* values of 'beside' */

static status add_days(feast_words *w, const data *days, error *err)
{
    if (days != NULL && days->count > MOST_DAYS)
        return error_set(err, STATUS_SYNTAX, "feasts.lua: days: at most %d entries were expected", MOST_DAYS);
    for (uint32_t i = 0; days != NULL && i < days->count; i++) {
        const data *d = &days->items[i];
        feast_day *own = &w->days[w->day_count++];
        *own = (feast_day){ .column = (uint8_t)data_integer(data_get(d, "moon"), 0), .after = (int8_t)data_integer(data_get(d, "after"), 0),
                            .month = (int8_t)data_integer(data_get(d, "month"), 0), .day = (int8_t)data_integer(data_get(d, "day"), 0),
                            .weekday = (int8_t)data_integer(data_get(d, "weekday"), 0), .nth = (int8_t)data_integer(data_get(d, "nth"), 0),
                            .wide = data_boolean(data_get(d, "wide"), false) };
        if (own->column > COLUMNS || own->month < 0 || own->month > 12 || (own->column == 0 && own->month == 0))
            return error_set(err, STATUS_SYNTAX,
                             "feasts.lua: days: entry %u: a month from 1 to 12, or a column of moon from 1 to %d, was expected",
                             (unsigned)i + 1, COLUMNS);
        for (uint32_t k = 0; k < d->count; k++)
            if (wordset_add(w->names, data_text(&d->items[k], VIEW("")), w->day_count) != STATUS_OK)
                return error_set(err, STATUS_MEMORY, "feasts.lua: no memory");
    }
    return STATUS_OK;
}

status chronicle_feast_words_new(feast_words **out, arena *memory, const data *all, error *err)
{
    *out = NULL;
    if (all == NULL)
        return STATUS_OK;
    feast_words *w = arena_zero(memory, 1, sizeof *w);
    if (w == NULL)
        return error_set(err, STATUS_MEMORY, "feasts.lua: no memory");
    const struct {
        wordset **set;
        const char *key;
        uint32_t value;
    } lists[] = {
        { &w->names, NULL, 0 }, { &w->that_day, "that_day", 1 }, { &w->beside, "day_before", DAY_BEFORE }, { &w->beside, "day_behind", DAY_BEHIND },
        { &w->lead, "lead", 1 }, { &w->name_first, "name_first", 1 }, { &w->date_first, "date_first", 1 }, { &w->goes_on, "goes_on", 1 },
    };
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        if (*lists[i].set == NULL && (*lists[i].set = wordset_new(memory)) == NULL)
            return error_set(err, STATUS_MEMORY, "feasts.lua: no memory");
        const status done = lists[i].key != NULL ? wordset_add_list(*lists[i].set, data_get(all, lists[i].key), lists[i].value, lists[i].key, err) : STATUS_OK;
        if (done != STATUS_OK)
            return done;
    }
    const data *moon = data_get(all, "moon");
    if (moon != NULL && moon->count > MOST_YEARS)
        return error_set(err, STATUS_SYNTAX, "feasts.lua: moon: at most %d years were expected", MOST_YEARS);
    w->first = (int16_t)data_integer(data_get(all, "first"), 0);
    for (; moon != NULL && w->years < moon->count; w->years++)
        for (uint32_t k = 0; k < moon->items[w->years].count && k < COLUMNS; k++)
            w->moon[w->years][k] = (int16_t)data_integer(&moon->items[w->years].items[k], 0);
    *out = w;
    return add_days(w, data_get(all, "days"), err);
}

/* The day of a year that a name means; false where no table tells. */
static bool day_of(const feast_words *w, const feast_day *f, int year, int shift, date *out)
{
    date first = { (int16_t)year, f->month, f->day };
    int after = shift;
    if (f->column > 0) {
        const int row = year - w->first;
        const int16_t told = row >= 0 && row < (int)w->years ? w->moon[row][f->column - 1] : 0;
        first = (date){ (int16_t)year, (int8_t)(told / 100), (int8_t)(told % 100) };
        after += f->after;
    } else if (f->weekday > 0) {
        first.day = 1;
        after += (f->weekday - date_weekday(first) + 7) % 7 + 7 * (f->nth - 1);
    }
    if (!date_exists(first.year, first.month, first.day))
        return false;
    *out = date_from_number(date_number(first) + after);
    return true;
}

typedef struct {
    const feast_day *feast;
    uint32_t start, end;    /* of the name */
    int shift;              /* days: the day before it */
    bool own_day;           /* it is told of that very day: 当天 */
} named_day;

/* What follows a name: that day, or one beside it. Where it ends. */
static uint32_t read_behind(const chronicle *c, uint32_t at, named_day *n)
{
    const feast_words *w = c->words->feast_days;
    const view text = c->x->clean->text;
    uint32_t value = 0, used = wordset_at(w->beside, text, at, &value);
    if (used > 0)
        n->shift = value == DAY_BEFORE ? -1 : 1;
    at += used;
    const uint32_t day = wordset_at(w->that_day, text, at, NULL);
    n->own_day = day > 0 || used > 0;
    return at + day;
}

/* May the name stand behind what stands before it? 泰国母亲节 is another one's. */
static bool may_start(const chronicle *c, uint32_t floor, uint32_t at)
{
    const view left = chronicle_between(c, floor, at);
    if (left.length < 3 || wordset_before(c->words->feast_days->lead, left, (uint32_t)left.length, NULL) > 0)
        return true;
    uint32_t last = at - 1;
    while (last > floor && ((unsigned char)c->x->clean->text.start[last] & 0xC0) == 0x80)
        last--;
    return !place_leads_han(c->x->clean->text, last);
}

/* "中秋节当天（9月17日": the name before a date that it is equated with. */
static bool read_before(const chronicle *c, const token *t, const sentence *in, named_day *n)
{
    const feast_words *w = c->words->feast_days;
    const uint32_t joint = t->start - chronicle_word_before(c, w->name_first, in->start, t->start, NULL);
    const view text = c->x->clean->text;
    const bool comma = chronicle_clause_begin(c, t->start, in->start) == t->start;
    uint32_t at = comma ? t->start - 3 : joint, index = 0, value = 0;
    if (at <= in->start || (comma && t->start < in->start + 6) || (comma && chronicle_skip_sign(c, at, in->end) != t->start))
        return false;
    const uint32_t day = chronicle_word_before(c, w->that_day, in->start, at, NULL);
    const uint32_t beside = chronicle_word_before(c, w->beside, in->start, at - day, &value), end = at - day - beside;
    const uint32_t name = chronicle_word_before(c, w->names, in->start, end, &index);
    if (name == 0 || text.start[end - 1] == ' ' || !may_start(c, in->start, end - name))
        return false;
    *n = (named_day){ &w->days[index - 1], end - name, end, value == DAY_BEFORE ? -1 : value == DAY_BEHIND ? 1 : 0, day > 0 || beside > 0 };
    return n->own_day || (!comma && joint < t->start);
}

/* "9月10日，第41个教师节当天", "1月28日除夕夜": the name behind a date. */
static bool read_after(const chronicle *c, const token *t, const sentence *in, named_day *n)
{
    const feast_words *w = c->words->feast_days;
    const view text = { c->x->clean->text.start, in->end };
    uint32_t at = t->end + wordset_at(w->date_first, text, t->end, NULL), index = 0, name = 0;
    for (int i = 0; i < MOST_LEADS && (name = wordset_at(w->names, text, at, &index)) == 0; i++) {
        const uint32_t k = place_token(c->x, at);
        const bool nth = k < c->x->token_count && c->x->tokens[k].start == at && c->x->tokens[k].kind == TOKEN_ORDINAL;
        const uint32_t lead = nth ? c->x->tokens[k].end - at : at > t->end ? wordset_at(w->lead, text, at, NULL) : 0;
        if (lead == 0)
            return false;
        at += lead;
    }
    if (name == 0)
        return false;
    *n = (named_day){ .feast = &w->days[index - 1], .start = at, .end = at + name };
    const uint32_t end = read_behind(c, n->end, n);
    return end >= in->end
           || (!place_leads_han(text, end)
               && !((unsigned char)text.start[end] < 0x80 && text.start[end] > ' ' && text.start[end] != ',' && text.start[end] != ')'));
}

/* Is the year of a date told: with it, by the day of publication, or by another date of its sentence? */
static bool knows_year(const chronicle *c, const dated *d, const sentence *in)
{
    bool told = d->year_from == YEAR_TEXT || d->year_from == YEAR_PUBLISHED;
    for (uint32_t i = in->first_token; !told && i < in->first_token + in->token_count; i++) {
        const token *t = &c->x->tokens[i];
        const dated *other = t->kind == TOKEN_DATE && t->fact != FACT_NONE ? builder_date(c->x->builder, t->fact) : NULL;
        told = other != NULL && other->year_from <= YEAR_PUBLISHED && other->from.year == d->from.year;
    }
    return told;
}

/* Does a name fall on the day that is told? 1 yes, 0 no, -1 it cannot be told. */
static int falls_on(const chronicle *c, const named_day *n, const dated *d, const sentence *in, date *right)
{
    const feast_words *w = c->words->feast_days;
    const bool fixed = n->feast->column == 0 && n->feast->weekday == 0, yearless = d->from.year == 0;
    const date told = { yearless ? LEAP_YEAR : d->from.year, d->from.month, d->from.day };
    const bool sure = d->year_from == YEAR_TEXT || fixed;
    if ((!fixed && !(d->from.year > 0 && knows_year(c, d, in))) || !date_exists(told.year, told.month, told.day))
        return -1;
    for (int k = 0; k < (sure ? 1 : 3); k++) {      /* its own year, then those beside it */
        date day;
        if (!day_of(w, n->feast, told.year + (k == 2 ? -1 : k), n->shift, &day))
            return -1;
        if (k == 0)
            *right = day;
        const int apart =
            told.month == day.month && told.day == day.day
                ? 0
                : date_number((date){ day.year, told.month, told.day == 29 && told.month == 2 ? 28 : told.day }) - date_number(day);
        if (apart == 0)
            return k == 0 ? 1 : -1;
        if (n->feast->wide && !n->own_day && apart >= -WIDE_BEFORE && apart <= WIDE_BEHIND)
            return -1;
    }
    return 0;
}

static void claim_day(chronicle *c, const token *t, const sentence *in, const named_day *n)
{
    const dated *d = builder_date(c->x->builder, t->fact);
    date right;
    const int falls = falls_on(c, n, d, in, &right);
    const bool yearless = d->from.year == 0;
    if (falls < 0 || (yearless && falls == 1))
        return;
    if (yearless)
        right.year = 0;
    const dated detail = { .from = right, .to = right, .precision = PRECISION_DAY, .year_from = d->year_from };
    const operand operands[] = { { place_fact(c->x, FACT_DATE, n->start, n->end, &detail), ROLE_FACTS }, { t->fact, ROLE_FACTS } };
    claim made = { .kind = CLAIM_REPEAT, .confidence = CONFIDENCE, .pattern = builder_word(c->x->builder, VIEW("chronicle/feast")) };
    builder_claim(c->x->builder, &made, operands, 2);
}

/* A day of the calendar, told by its month and its number, and not as one end of a stretch. */
static bool is_plain_day(const chronicle *c, const token *t)
{
    const dated *d = t->kind == TOKEN_DATE && t->fact != FACT_NONE ? builder_date(c->x->builder, t->fact) : NULL;
    return d != NULL && d->precision == PRECISION_DAY && d->from.month > 0 && !d->nowhere
           && view_find(chronicle_between(c, t->start, t->end), VIEW("\xE6\x9C\x88")) >= 0 /* 月 */
           && wordset_at(c->words->feast_days->goes_on, c->x->clean->text, t->end, NULL) == 0;
}

void chronicle_feast_days(chronicle *c)
{
    for (uint32_t i = 0; c->words->feast_days != NULL && i < c->x->token_count; i++) {
        const token *t = &c->x->tokens[i];
        named_day n;
        const sentence *in = is_plain_day(c, t) ? place_sentence(c->x, t->start) : NULL;
        if (in != NULL && (read_before(c, t, in, &n) || read_after(c, t, in, &n)))
            claim_day(c, t, in, &n);
    }
}
