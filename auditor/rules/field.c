#include "rules/field.h"

#include <stdio.h>
#include <stdlib.h>

#include "rules/comparable.h"

/* Sorted by name, for bsearch; the order of the enumeration. */
#define FIELDS(X)                                                                                                          \
    X(amount, NUMERIC) X(basis, NUMERIC) X(caption, TABLES) X(clause, ALL) X(col, NUMERIC) X(column, ALL)                  \
    X(columns, TABLES) X(confidence, ALL) X(count, LISTS) X(counted, NUMERIC) X(digest, QUOTATIONS) X(document, ALL) X(end, ALL)               \
    X(event, DATES) X(exclusive, OFFICES) X(from, DATES | NUMERIC) X(head, NUMERIC) X(holder, OFFICES) X(id, ALL) X(items, LISTS)    \
    X(key, NUMERIC) X(kind, ALL) X(lead, LISTS) X(least, LISTS) X(length, QUOTATIONS) X(level, HEADINGS) X(line, ALL)      \
    X(mark, MARKS) X(metric, NUMERIC) X(modifier, NUMERIC) X(most, LISTS) X(name, NAMES) X(object, DATES)                  \
    X(of, NUMERIC) X(office, OFFICES) X(open, LISTS) X(ordinal, HEADINGS) X(organisation, OFFICES) X(paragraph, ALL)       \
    X(per, NUMERIC) X(period, NUMERIC) X(precision, DATES) X(published, ALL) X(qualifiers, NUMERIC) X(rank, NUMERIC)       \
    X(relative, DATES) X(revised, ALL) X(role, NAMES) X(row, NUMERIC) X(row_head, NUMERIC) X(rows, TABLES)                 \
    X(scale, NUMERIC) X(scope, NUMERIC) X(segment, ALL) X(sentence, ALL) X(series, HEADINGS) X(short, NAMES)               \
    X(speaker, QUOTATIONS) X(start, ALL) X(status, NUMERIC) X(subject, NUMERIC) X(table, NUMERIC) X(tenure, OFFICES)       \
    X(text, ALL) X(title, HEADINGS) X(to, DATES | NUMERIC) X(total, NUMERIC) X(unit, NUMERIC) X(value, NUMERIC) X(verb, NUMERIC)     \
    X(weekday, DATES) X(written_unit, NUMERIC) X(year, DATES) X(year_from, DATES)

enum {
    NUMERIC = 1 << FACT_FIGURE | 1 << FACT_ORDINAL | 1 << FACT_DURATION, DATES = 1 << FACT_DATE, OFFICES = 1 << FACT_OFFICE,
    NAMES = 1 << FACT_NAME, LISTS = 1 << FACT_LIST, QUOTATIONS = 1 << FACT_QUOTATION, HEADINGS = 1 << FACT_HEADING,
    TABLES = 1 << FACT_TABLE, MARKS = 1 << FACT_MARK, ALL = (1 << FACT_KINDS) - 1
};

typedef enum {
#define X(name, kinds) F_##name,
    FIELDS(X)
#undef X
    FIELD_COUNT
} field_id;

static const char *const field_names[FIELD_COUNT + 1] = {
#define X(name, kinds) #name,
    FIELDS(X)
#undef X
};

static const uint16_t field_kinds[FIELD_COUNT] = {
#define X(name, kinds) kinds,
    FIELDS(X)
#undef X
};

static int compare_names(const void *wanted, const void *at)
{
    return view_compare(*(const view *)wanted, view_of(*(const char *const *)at));
}

int field_find(view name)
{
    const char *const *at = bsearch(&name, field_names, FIELD_COUNT, sizeof *field_names, compare_names);
    return at != NULL ? (int)(at - field_names) : NO_FIELD;
}

const char *field_name(int n)
{
    return n >= 0 && n < FIELD_COUNT ? field_names[n] : NULL;
}

static field_value text_value(view text)
{
    return (field_value){ .type = text.length > 0 ? VALUE_TEXT : VALUE_NONE, .text = text };
}

static field_value number_value(uint32_t number)
{
    return (field_value){ .type = VALUE_NUMBER, .number = number };
}

static field_value number_or_none(uint32_t number)
{
    return (field_value){ .type = number != 0 ? VALUE_NUMBER : VALUE_NONE, .number = number };
}

static field_value flag_value(bool flag)
{
    return (field_value){ .type = VALUE_FLAG, .number = flag };
}

static field_value day_value(date day)
{
    return (field_value){ .type = day.year != 0 ? VALUE_DAY : VALUE_NONE, .day = day };
}

static field_value common_field(const host *h, const document *doc, uint32_t index, field_id id)
{
    const fact *f = &doc->facts[index];
    const clause *c = f->clause < doc->clause_count ? &doc->clauses[f->clause] : &(clause){ 0 };
    switch (id) {
    case F_clause: return number_value(f->clause);
    case F_column: return number_value(f->column);
    case F_confidence: return number_value(f->confidence);
    case F_document: return text_value(doc->id);
    case F_end: return number_value(f->end);
    case F_id: return text_value(document_word(doc, f->id));
    case F_kind: return text_value(view_of(fact_kind_names[f->kind]));
    case F_line: return number_value(f->line);
    case F_paragraph: return number_value(c->paragraph);
    case F_published: return day_value(doc->published.to);
    case F_revised:
        for (uint32_t i = 0; i < h->series_count; i++)
            if (h->series[i].fact.doc == doc && h->series[i].fact.index == index)
                return flag_value(h->series[i].revised);
        return flag_value(false);
    case F_segment: return number_value(c->segment);
    case F_sentence: return number_value(c->sentence);
    case F_start: return number_value(f->start);
    default: return text_value(fact_text(doc, index));
    }
}

static const cell *cell_of(const document *doc, const figure *g, uint32_t row, uint32_t column)
{
    if (g->table == FACT_NONE)
        return NULL;
    const table *t = &doc->tables[doc->facts[g->table].detail];
    return row < t->rows && column < t->columns ? &doc->cells[t->first_cell + row * t->columns + column] : NULL;
}

static field_value cell_text(const document *doc, const cell *c)
{
    return text_value(c != NULL ? document_word(doc, c->text) : VIEW(""));
}

static field_value key_field(const document *doc, const figure *g, field_id id)
{
    static const char *const statuses[KEY_STATUSES] = { "", "actual", "plan", "target", "forecast" };
    const key *k = &doc->keys[g->key];
    switch (id) {
    case F_basis: return text_value(document_word(doc, k->basis));
    case F_metric: return text_value(document_word(doc, k->metric));
    case F_period: return text_value(document_word(doc, k->period));
    case F_qualifiers: return text_value(document_word(doc, k->qualifiers));
    case F_scope: return text_value(document_word(doc, k->scope));
    case F_status: return text_value(view_of(statuses[k->status]));
    case F_subject: return text_value(document_word(doc, k->subject));
    default: return text_value(document_word(doc, k->verb));
    }
}

static field_value table_field(const document *doc, const figure *g, field_id id)
{
    bool inside = g->table != FACT_NONE;
    switch (id) {
    case F_table: return (field_value){ .type = inside ? VALUE_FACT : VALUE_NONE, .number = g->table };
    case F_row: return inside ? number_value(g->row) : (field_value){ 0 };
    case F_col: return inside ? number_value(g->column) : (field_value){ 0 };
    case F_head: return cell_text(doc, cell_of(doc, g, 0, g->column));
    case F_row_head: return cell_text(doc, cell_of(doc, g, g->row, 0));
    default: return text_value(view_of(g->total == 1 ? "column" : g->total == 2 ? "row" : ""));
    }
}

/* The first or last day of a normalised period; none where it is not normalised. */
static field_value period_field(const document *doc, const figure *g, field_id id)
{
    period days;
    if (!comparable_period(&days, document_word(doc, doc->keys[g->key].period)))
        return (field_value){ 0 };
    return day_value(id == F_from ? days.from : days.to);
}

static field_value numeric_field(const document *doc, const fact *f, field_id id)
{
    const figure *g = &doc->figures[f->detail];
    bool printed_value = !g->huge && !g->given;
    switch (id) {
    case F_amount: return (field_value){ .type = printed_value ? VALUE_SCALED : VALUE_NONE, .print = &g->print };
    case F_value: return (field_value){ .type = printed_value ? VALUE_DECIMAL : VALUE_NONE, .print = &g->print };
    case F_scale: return number_value((uint32_t)g->print.scale);
    case F_from:
    case F_to: return period_field(doc, g, id);
    case F_counted: return flag_value(g->print.nature != NATURE_MEASURE);
    case F_key: return (field_value){ .type = VALUE_KEY, .number = g->key };
    case F_modifier: return text_value(view_of(modifier_names[g->print.modifier]));
    case F_of:
    case F_written_unit: return text_value(document_word(doc, g->written_unit));
    case F_per: return text_value(g->per != 0 ? doc->units[g->per].name : VIEW(""));
    case F_rank: return flag_value(g->rank);
    case F_unit: return text_value(g->unit != 0 ? doc->units[g->unit].name : VIEW(""));
    case F_table:
    case F_row:
    case F_col:
    case F_head:
    case F_row_head:
    case F_total: return table_field(doc, g, id);
    default: return key_field(doc, g, id);
    }
}

static field_value date_field(const document *doc, const fact *f, field_id id)
{
    const dated *d = &doc->dates[f->detail];
    switch (id) {
    case F_event: return text_value(document_word(doc, d->event));
    case F_from: return day_value(d->from);
    case F_object: return text_value(document_word(doc, d->event_object));
    case F_precision: return text_value(view_of(precision_names[d->precision]));
    case F_relative: return text_value(document_word(doc, d->relative));
    case F_to: return day_value(d->to);
    case F_weekday: return number_or_none(d->weekday);
    case F_year: return number_or_none((uint32_t)d->from.year);
    default: return text_value(view_of(year_source_names[d->year_from]));
    }
}

static field_value office_field(const document *doc, const fact *f, field_id id)
{
    const office *o = &doc->offices[f->detail];
    switch (id) {
    case F_exclusive: return flag_value(o->exclusive);
    case F_holder: return text_value(document_word(doc, o->holder));
    case F_office: return text_value(document_word(doc, o->office));
    case F_organisation: return text_value(document_word(doc, o->organisation));
    default: return text_value(view_of(tenure_names[o->tenure]));
    }
}

static field_value list_field(const document *doc, const fact *f, field_id id)
{
    const list *l = &doc->lists[f->detail];
    switch (id) {
    case F_count: return number_value(l->count);
    case F_items: return (field_value){ .type = VALUE_ITEMS, .number = f->detail };
    case F_lead: return text_value(document_word(doc, l->lead));
    case F_least: return number_value(l->least);
    case F_most: return number_value(l->most);
    default: return flag_value(l->open);
    }
}

static field_value other_field(const document *doc, const fact *f, field_id id)
{
    switch (f->kind) {
    case FACT_NAME: {
        const name *n = &doc->names[f->detail];
        return text_value(id == F_name    ? document_word(doc, n->name)
                          : id == F_short ? document_word(doc, n->shorter)
                                          : view_of(name_role_names[n->role]));
    }
    case FACT_QUOTATION: {
        const quotation *q = &doc->quotations[f->detail];
        return id == F_length ? number_value(q->length) : text_value(document_word(doc, id == F_speaker ? q->speaker : q->digest));
    }
    case FACT_HEADING: {
        const heading *g = &doc->headings[f->detail];
        return id == F_level     ? number_value(g->level)
               : id == F_ordinal ? number_or_none(g->ordinal)
                                 : text_value(document_word(doc, id == F_series ? g->series : g->title));
    }
    case FACT_TABLE: {
        const table *t = &doc->tables[f->detail];
        return id == F_caption ? text_value(document_word(doc, t->caption)) : number_value(id == F_rows ? t->rows : t->columns);
    }
    default:
        return text_value(document_word(doc, doc->marks[f->detail].mark));
    }
}

bool field_read(const host *h, const document *doc, uint32_t index, int field, field_value *out)
{
    const fact *f = &doc->facts[index];
    field_id id = (field_id)field;
    if ((field_kinds[id] >> f->kind & 1) == 0)
        return false;
    if (field_kinds[id] == ALL)
        *out = common_field(h, doc, index, id);
    else if ((NUMERIC >> f->kind & 1) != 0)
        *out = numeric_field(doc, f, id);
    else if (f->kind == FACT_DATE)
        *out = date_field(doc, f, id);
    else if (f->kind == FACT_OFFICE)
        *out = office_field(doc, f, id);
    else if (f->kind == FACT_LIST)
        *out = list_field(doc, f, id);
    else
        *out = other_field(doc, f, id);
    return true;
}

int field_unknown(lua_State *L, fact_kind kind, const char *name)
{
    const char *known[FIELD_COUNT + 1];
    size_t count = 0;
    for (int i = 0; i < FIELD_COUNT; i++)
        if (field_kinds[i] >> kind & 1)
            known[count++] = field_names[i];
    known[count] = NULL;
    return handle_no_field(L, fact_kind_names[kind], name, known);
}

/* "79.50", "1/3": the digits as written, without scale and unit. */
static void push_decimal(lua_State *L, const printed *p)
{
    char digits[32], text[48];
    int length = snprintf(digits, sizeof digits, "%0*lld", p->decimals + 1 + (p->digits < 0), (long long)p->digits);
    int whole = length - p->decimals;
    snprintf(text, sizeof text, "%.*s%s%s", whole, digits, p->decimals > 0 ? "." : "", digits + whole);
    lua_pushstring(L, text);
    if (p->denominator > 1) {
        lua_pushfstring(L, "/%d", (int)p->denominator);
        lua_concat(L, 2);
    }
}

static void push_scaled(lua_State *L, const printed *p)
{
    buffer out = { 0 };
    char text[128];
    exact_print(&out, printed_value(p));
    size_t length = out.length < sizeof text ? out.length : sizeof text;
    bool failed = out.failed;
    if (!failed)
        memcpy(text, out.bytes, length);
    buffer_free(&out);      /* before Lua may raise */
    if (failed)
        handle_fail(L);
    lua_pushlstring(L, text, length);
}

static void push_items(lua_State *L, const document *doc, const list *l)
{
    lua_createtable(L, (int)l->count, 0);
    for (uint32_t i = 0; i < l->count; i++) {
        view text = document_word(doc, doc->items[l->first + i].text);
        lua_pushlstring(L, text.start, text.length);
        lua_rawseti(L, -2, (lua_Integer)i + 1);
    }
}

void field_push(lua_State *L, const document *doc, const field_value *v)
{
    char day[11];
    switch (v->type) {
    case VALUE_NONE: lua_pushnil(L); break;
    case VALUE_TEXT: lua_pushlstring(L, v->text.start, v->text.length); break;
    case VALUE_NUMBER: lua_pushinteger(L, (int32_t)v->number); break;
    case VALUE_FLAG: lua_pushboolean(L, v->number != 0); break;
    case VALUE_FACT: handle_push_fact(L, doc, v->number); break;
    case VALUE_DAY:
        date_print(v->day, day);
        lua_pushstring(L, day);
        break;
    case VALUE_DECIMAL: push_decimal(L, v->print); break;
    case VALUE_SCALED: push_scaled(L, v->print); break;
    case VALUE_ITEMS: push_items(L, doc, &doc->lists[v->number]); break;
    case VALUE_KEY: {
        handle *k = handle_push(L, HANDLE_KEY);
        k->doc = doc;
        k->of.index = v->number;
        break;
    }
    }
}
