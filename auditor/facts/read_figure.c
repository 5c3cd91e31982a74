#include "facts/numeral.h"
#include "facts/loading.h"

/* The keys of figures, ordinals and durations, in the order in which they are mostly written. */
enum {
    FIGURE_NUMBER_START = FACT_FIELDS, FIGURE_NUMBER_END, FIGURE_VALUE, FIGURE_VALUE_HIGH, FIGURE_SCALE, FIGURE_AMOUNT,
    FIGURE_MODIFIER, FIGURE_FRACTION, FIGURE_NATURE, FIGURE_LOW, FIGURE_HIGH, FIGURE_LOW_OPEN, FIGURE_HIGH_OPEN,
    FIGURE_KEY, FIGURE_TABLE, FIGURE_ROW, FIGURE_COLUMN, FIGURE_TOTAL, FIGURE_OWN,
    FIGURE_UNIT = FIGURE_OWN, FIGURE_PER, FIGURE_WRITTEN_UNIT, FIGURE_FIELDS,
    ORDINAL_OF = FIGURE_OWN, ORDINAL_RANK, ORDINAL_FIELDS
};

#define NUMBER_FIELDS                                                                                             \
    { "number_start", FIELD_INTEGER, false }, { "number_end", FIELD_INTEGER, false }, { "value", FIELD_NUMBER, false }, \
    { "value_high", FIELD_NUMBER, false }, { "scale", FIELD_NUMBER, false }, { "amount", FIELD_NUMBER, false },   \
    { "modifier", FIELD_TEXT, false }, { "fraction", FIELD_BOOLEAN, false }, { "nature", FIELD_TEXT, false },     \
    { "low", FIELD_NUMBER, false }, { "high", FIELD_NUMBER, false }, { "low_open", FIELD_BOOLEAN, false },        \
    { "high_open", FIELD_BOOLEAN, false }, { "key", FIELD_OBJECT, false }, { "table", FIELD_TEXT, false },        \
    { "row", FIELD_INTEGER, false }, { "col", FIELD_INTEGER, false }, { "total", FIELD_TEXT, false }

const field figure_fields[FIGURE_FIELDS] = {
    FACT_COMMON_FIELDS, NUMBER_FIELDS,
    { "unit", FIELD_TEXT, false }, { "per", FIELD_TEXT, false }, { "written_unit", FIELD_TEXT, false },
};
const uint32_t figure_field_count = FIGURE_FIELDS;

const field ordinal_fields[ORDINAL_FIELDS] = {
    FACT_COMMON_FIELDS, NUMBER_FIELDS, { "of", FIELD_TEXT, false }, { "rank", FIELD_BOOLEAN, false },
};
const uint32_t ordinal_field_count = ORDINAL_FIELDS;

enum { KEY_METRIC, KEY_VERB, KEY_QUALIFIERS, KEY_SUBJECT, KEY_SCOPE, KEY_PERIOD, KEY_STATUS, KEY_BASIS, KEY_FIELDS };

static const field key_fields[KEY_FIELDS] = {
    [KEY_METRIC] = { "metric", FIELD_TEXT, false },         [KEY_VERB] = { "verb", FIELD_TEXT, false },
    [KEY_QUALIFIERS] = { "qualifiers", FIELD_LIST, false }, [KEY_SUBJECT] = { "subject", FIELD_TEXT, false },
    [KEY_SCOPE] = { "scope", FIELD_TEXT, false },           [KEY_PERIOD] = { "period", FIELD_TEXT, false },
    [KEY_STATUS] = { "status", FIELD_TEXT, false },         [KEY_BASIS] = { "basis", FIELD_TEXT, false },
};

static status fail_number(loading *r, const cJSON *value, const json_path *path)
{
    return read_fail(r, path, value, "expected a number such as \"79.50\" or \"1/3\", found \"%.40s\"", value->valuestring);
}

/* The lower and the upper end of a range get equal decimals. */
static bool align(printed *p, int64_t high, int8_t decimals)
{
    for (; p->decimals < decimals; p->decimals++)
        if (__builtin_mul_overflow(p->digits, 10, &p->digits))
            return false;
    for (; decimals < p->decimals; decimals++)
        if (__builtin_mul_overflow(high, 10, &high))
            return false;
    p->digits_high = high;
    return true;
}

static status read_range(loading *r, printed *p, const cJSON *value, const json_path *path)
{
    bool is_range = p->modifier == MODIFIER_RANGE;
    if (value == NULL && is_range)
        return json_fail(&r->origin, path, STATUS_SYNTAX, r->err, "expected the key \"value_high\", because \"modifier\" is \"range\"");
    if (value == NULL)
        return STATUS_OK;
    if (!is_range)
        return read_fail(r, path, value, "expected \"modifier\": \"range\" beside it");
    int64_t high;
    int8_t decimals;
    uint32_t denominator;
    if (numeral_read(field_text(value), &high, &decimals, &denominator) != NUMERAL_FITS || denominator != p->denominator
        || !align(p, high, decimals))
        return read_fail(r, path, value, "expected a number of at most 18 digits, written like \"value\"; found \"%.40s\"", value->valuestring);
    if (p->digits_high < p->digits)
        return read_fail(r, path, value, "expected at least \"value\", found \"%.40s\"", value->valuestring);
    return STATUS_OK;
}

static status read_value(loading *r, figure *g, const cJSON *value, const cJSON *high, const json_path *path)
{
    printed *p = &g->print;
    switch (numeral_read(field_text(value), &p->digits, &p->decimals, &p->denominator)) {
    case NUMERAL_BAD:
        return fail_number(r, value, path);
    case NUMERAL_HUGE:
        if (high != NULL)
            return read_fail(r, path, value, "expected at most 18 digits in a range, found \"%.40s\"", value->valuestring);
        g->huge = true;
        p->digits = builder_word(r->builder, field_text(value));
        return STATUS_OK;
    default:
        return read_range(r, p, high, path);
    }
}

static status read_end(loading *r, exact *out, bool *infinite, const cJSON *value, const json_path *path)
{
    *infinite = value == NULL;
    if (value == NULL)
        return STATUS_OK;
    int64_t digits;
    int8_t decimals;
    uint32_t denominator;
    if (numeral_read(field_text(value), &digits, &decimals, &denominator) == NUMERAL_BAD)
        return fail_number(r, value, path);
    if (exact_parse(out, field_text(value), NULL) != STATUS_OK)
        return read_fail(r, path, value, "expected a number of at most 38 digits, found \"%.40s\"", value->valuestring);
    return STATUS_OK;
}

/* "low" and "high": what is meant where no value is printed, a courtesy to readers otherwise. */
static status read_bounds(loading *r, figure *g, const cJSON **at, const json_path *path)
{
    interval bounds = { .low_open = field_true(at[FIGURE_LOW_OPEN]), .high_open = field_true(at[FIGURE_HIGH_OPEN]) };
    bounds.low.denominator = bounds.high.denominator = 1;
    status s = read_end(r, &bounds.low, &bounds.low_infinite, at[FIGURE_LOW], path);
    if (s == STATUS_OK)
        s = read_end(r, &bounds.high, &bounds.high_infinite, at[FIGURE_HIGH], path);
    if (s != STATUS_OK)
        return s;
    if (!bounds.low_infinite && !bounds.high_infinite && exact_compare(bounds.low, bounds.high) > 0)
        return read_fail(r, path, at[FIGURE_HIGH], "expected at least \"low\", found \"%.40s\"", at[FIGURE_HIGH]->valuestring);
    if (g->given) {
        const interval four[READINGS] = { bounds, bounds, bounds, bounds };
        g->print.digits = builder_bounds(r->builder, four);
    }
    return STATUS_OK;
}

static status read_amount(loading *r, const figure *g, const cJSON *amount, const json_path *path)
{
    int64_t digits;
    int8_t decimals;
    uint32_t denominator;
    if (amount == NULL)
        return STATUS_OK;
    if (numeral_read(field_text(amount), &digits, &decimals, &denominator) == NUMERAL_BAD)
        return fail_number(r, amount, path);
    if (g->given)
        return read_fail(r, path, amount, "expected \"value\" beside it");
    if (!g->huge && !numeral_equals(field_text(amount), &g->print))
        return read_fail(r, path, amount, "expected \"value\" times \"scale\", found \"%.60s\"", amount->valuestring);
    return STATUS_OK;
}

/* Scale, value, range, amount, bounds. Ordinals and durations may say just their amount. */
static status read_print(loading *r, figure *g, bool amount_will_do, const cJSON **at, const json_path *path)
{
    const cJSON *value = at[FIGURE_VALUE], *scale = at[FIGURE_SCALE];
    if (value == NULL && amount_will_do)
        value = at[FIGURE_AMOUNT];
    if (scale != NULL && !numeral_scale(field_text(scale), &g->print.scale))
        return read_fail(r, path, scale, "expected a power of ten from \"1e-40\" to \"1e40\", found \"%.40s\"", scale->valuestring);
    g->given = value == NULL;
    if (g->given && at[FIGURE_LOW] == NULL && at[FIGURE_HIGH] == NULL)
        return json_fail(&r->origin, path, STATUS_SYNTAX, r->err, "expected the key \"value\", or \"low\" and \"high\"");
    if (g->given && (scale != NULL || at[FIGURE_VALUE_HIGH] != NULL || g->print.modifier == MODIFIER_RANGE))
        return json_fail(&r->origin, path, STATUS_SYNTAX, r->err, "expected the key \"value\" beside a scale or a range");
    status s = g->given ? STATUS_OK : read_value(r, g, value, at[FIGURE_VALUE_HIGH], path);
    if (s == STATUS_OK)
        s = read_amount(r, g, at[FIGURE_AMOUNT], path);
    if (s == STATUS_OK && (at[FIGURE_LOW] != NULL || at[FIGURE_HIGH] != NULL))
        s = read_bounds(r, g, at, path);
    return s;
}

/* A unit that nobody knows is one of its own, without dimension: the figure says whether it counts. */
static const unit *unit_named(const loading *r, const cJSON *value, unit *own)
{
    own->name = field_text(value);
    own->factor = (exact){ 1, 1, 0 };
    const unit *known = r->units != NULL ? unit_table_find(r->units, own->name) : NULL;
    return known != NULL ? known : own;
}

static status read_unit(loading *r, figure *g, fact_kind kind, const cJSON **at, const json_path *path)
{
    static const char *const natures[] = { "measure", "count", "point", NULL };
    const cJSON *said = at[FIGURE_NATURE];
    uint8_t nature = kind == FACT_ORDINAL ? NATURE_POINT : NATURE_MEASURE;
    status s = said != NULL ? fields_choose(&nature, said, natures, path, &r->origin, r->err) : STATUS_OK;
    if (s != STATUS_OK)
        return s;
    if (kind == FACT_ORDINAL) {
        g->written_unit = read_word(r, at[ORDINAL_OF]);
        g->rank = field_true(at[ORDINAL_RANK]);
    } else {
        unit own = { .count = nature != NATURE_MEASURE }, per = { .count = false };
        const unit *found = unit_named(r, at[FIGURE_UNIT], &own);
        if (said == NULL && found->count)
            nature = NATURE_COUNT;
        g->unit = builder_unit(r->builder, found);
        g->per = builder_unit(r->builder, unit_named(r, at[FIGURE_PER], &per));
        g->written_unit = read_word(r, at[FIGURE_WRITTEN_UNIT]);
    }
    g->print.nature = nature & 3;
    return STATUS_OK;
}

/* A set is written down in one order: sorted by bytes, each once, joined by \x1f. */
static status read_qualifiers(loading *r, word *out, const cJSON *list, const json_path *up)
{
    enum { MOST = 32 };
    view set[MOST];
    uint32_t count = 0;
    const json_path here = { up, VIEW("qualifiers"), 0 };
    json_path path = { &here, { NULL, 0 }, 0 };
    for (const cJSON *node = list != NULL ? list->child : NULL; node != NULL; node = node->next, path.index++) {
        view text = cJSON_IsString(node) ? field_text(node) : (view){ NULL, 0 };
        if (text.length == 0 || memchr(text.start, '\x1f', text.length) != NULL)
            return json_fail(&r->origin, &path, STATUS_SYNTAX, r->err, "expected a string that is not empty, without control characters");
        uint32_t place = count;
        while (place > 0 && view_compare(set[place - 1], text) > 0)
            place--;
        if (place > 0 && view_equal(set[place - 1], text))
            continue;
        if (count == MOST)
            return json_fail(&r->origin, &here, STATUS_LIMIT, r->err, "expected at most 32 qualifiers");
        memmove(&set[place + 1], &set[place], (count++ - place) * sizeof *set);
        set[place] = text;
    }
    buffer joined = { NULL, 0, 0, false };
    for (uint32_t i = 0; i < count; i++) {
        if (i > 0)
            buffer_byte(&joined, '\x1f');
        buffer_append(&joined, set[i]);
    }
    *out = builder_word(r->builder, buffer_view(&joined));
    bool failed = joined.failed;
    buffer_free(&joined);
    return failed ? STATUS_MEMORY : STATUS_OK;
}

static status read_key(loading *r, uint32_t *out, const cJSON *object, const json_path *up)
{
    const cJSON *at[KEY_FIELDS];
    const json_path path = { up, VIEW("key"), 0 };
    key k = { 0 };
    if (object == NULL) {
        *out = 0;
        return STATUS_OK;
    }
    status s = fields_match(at, object, key_fields, KEY_FIELDS, &r->orders->keys, &path, &r->origin, r->err);
    if (s == STATUS_OK)
        s = read_qualifiers(r, &k.qualifiers, at[KEY_QUALIFIERS], &path);
    if (s == STATUS_OK && at[KEY_STATUS] != NULL)
        s = fields_choose(&k.status, at[KEY_STATUS], key_status_names, &path, &r->origin, r->err);
    if (s != STATUS_OK)
        return s;
    k.metric = read_word(r, at[KEY_METRIC]);
    k.verb = read_word(r, at[KEY_VERB]);
    k.subject = read_word(r, at[KEY_SUBJECT]);
    k.scope = read_word(r, at[KEY_SCOPE]);
    k.period = read_word(r, at[KEY_PERIOD]);
    if (!view_equal(field_text(at[KEY_BASIS]), VIEW("unknown")))
        k.basis = read_word(r, at[KEY_BASIS]);
    *out = builder_key(r->builder, &k);
    return STATUS_OK;
}

static status read_cell_place(loading *r, figure *g, const cJSON **at, const json_path *path)
{
    static const char *const totals[] = { "none", "column", "row", NULL };
    const cJSON *row = at[FIGURE_ROW], *column = at[FIGURE_COLUMN];
    g->table = FACT_NONE;
    if ((row != NULL) != (column != NULL) || (row != NULL) != (at[FIGURE_TABLE] != NULL))
        return json_fail(&r->origin, path, STATUS_SYNTAX, r->err, "expected \"table\", \"row\" and \"col\" together");
    if (row != NULL && (row->valuedouble > UINT16_MAX || column->valuedouble > UINT16_MAX))
        return json_fail(&r->origin, path, STATUS_LIMIT, r->err, "expected at most 65536 rows and columns");
    g->row = (uint16_t)field_integer(row, 0);
    g->column = (uint16_t)field_integer(column, 0);
    status s = STATUS_OK;
    if (at[FIGURE_TOTAL] != NULL)
        s = fields_choose(&g->total, at[FIGURE_TOTAL], totals, path, &r->origin, r->err);
    if (s == STATUS_OK && at[FIGURE_TABLE] != NULL)
        s = read_reference(r, &g->table, at[FIGURE_TABLE], path);
    return s;
}

status read_figure(loading *r, figure *out, const fact *f, const cJSON **at, const json_path *path)
{
    *out = (figure){ .print.denominator = 1 };
    out->number_start = f->start;
    out->number_end = f->end;
    status s = read_span(r, &out->number_start, &out->number_end, at[FIGURE_NUMBER_START], at[FIGURE_NUMBER_END], path);
    if (s == STATUS_OK && (out->number_start < f->start || out->number_end > f->end))
        s = json_fail(&r->origin, path, STATUS_SYNTAX, r->err, "expected a number inside its fact, %u to %u", f->start, f->end);
    if (s == STATUS_OK)
        s = read_unit(r, out, f->kind, at, path);
    if (s == STATUS_OK && at[FIGURE_MODIFIER] != NULL)
        s = fields_choose(&out->print.modifier, at[FIGURE_MODIFIER], modifier_names, path, &r->origin, r->err);
    out->print.hedged_too = field_true(at[FIGURE_FRACTION]);
    if (s == STATUS_OK)
        s = read_print(r, out, f->kind != FACT_FIGURE, at, path);
    if (s == STATUS_OK)
        s = read_key(r, &out->key, at[FIGURE_KEY], path);
    return s == STATUS_OK ? read_cell_place(r, out, at, path) : s;
}
