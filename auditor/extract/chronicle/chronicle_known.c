#include "extract/chronicle/chronicle_parts.h"

#include "extract/place.h"
#include "script/data.h"

/*
** Anniversaries of what all know the year of: "今年是新中国成立75周年", "2025年是中国人民抗日战争胜利80周年". They are doubted only right
** behind the date that they are told of: a memory (参加过建国50周年阅兵) is of any year.
*/

enum { CONFIDENCE = 85, REST = 6 /* bytes that may stand between a date and the event besides words that lead to it */ };

status chronicle_known_new(wordset **out, arena *memory, const data *list, error *err)
{
    if ((*out = wordset_new(memory)) == NULL)
        return error_set(err, STATUS_MEMORY, "chronicle.lua: no memory");
    status done = STATUS_OK;
    for (uint32_t i = 0; list != NULL && list->kind == DATA_TABLE && i < list->count && done == STATUS_OK; i++)
        done = wordset_add_list(*out, &list->items[i], (uint32_t)data_integer(data_get(&list->items[i], "year"), 0), "chronicle.lua: known_events", err);
    return done;
}

/* A date for the event: its year, at the place of its words. */
static uint32_t event_fact(chronicle *c, uint32_t from, uint32_t to, uint32_t year)
{
    const dated detail = { .from = { (int16_t)year, 1, 1 }, .to = { (int16_t)year, 12, 31 }, .precision = PRECISION_YEAR, .year_from = YEAR_TEXT };
    return place_fact(c->x, FACT_DATE, from, to, &detail);
}

/* The last date before the event in its clause; NULL: none. */
static const moment *told_on(const chronicle *c, const sentence *in, uint32_t event)
{
    const uint32_t begin = chronicle_clause_begin(c, event, in->start), i = chronicle_first(c, event);
    return i > 0 && c->moments[i - 1].in == in && chronicle_token(c, &c->moments[i - 1])->start >= begin ? &c->moments[i - 1] : NULL;
}

/* Does nothing but words that lead to an anniversary stand between the date and the event? */
static bool is_direct(const chronicle *c, const moment *on, uint32_t event)
{
    uint32_t at = chronicle_token(c, on)->end, n;
    while (at < event && (n = wordset_at(c->words->anniversary_lead, (view){ c->x->clean->text.start, event }, at, NULL)) > 0)
        at += n;
    return at + REST >= event;
}

static void read_known(chronicle *c, const token *t, const sentence *in)
{
    uint32_t number, year = 0, kind = 0;
    view unit_name;
    if (wordset_at(c->words->anniversary, c->x->clean->text, t->number_end, &kind) == 0 || kind == KEEPSAKE || !chronicle_number(c, t, &number, &unit_name))
        return;
    const uint32_t length = chronicle_word_before(c, c->words->known_events, in->start, t->start, &year), event = t->start - length;
    const moment *on = length > 0 ? told_on(c, in, event) : NULL;
    const int now = on != NULL ? on->when.from.year : c->x->published.from.year;
    if (length == 0 || now == 0 || chronicle_is_told(c, t->fact)
        || (now - (int)year != (int)number && (on == NULL || on->precision > PRECISION_YEAR || !is_direct(c, on, event))))
        return;
    const uint32_t from = event_fact(c, event, t->start, year);
    if (from != FACT_NONE)
        chronicle_claim_span(c, from, on != NULL ? on->fact : FACT_NONE, t->fact, "chronicle/anniversary", CONFIDENCE);
}

void chronicle_known(chronicle *c)
{
    for (uint32_t i = 0; i < c->x->token_count; i++) {
        const token *t = &c->x->tokens[i];
        const bool may = t->fact != FACT_NONE && (t->kind == TOKEN_AMOUNT || t->kind == TOKEN_ORDINAL)
                         && wordset_at(c->words->anniversary, c->x->clean->text, t->number_end, NULL) > 0;
        const sentence *in = may ? place_sentence(c->x, t->start) : NULL;
        if (in != NULL)
            read_known(c, t, in);
    }
}
