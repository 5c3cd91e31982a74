#include "facts/digest.h"
#include "facts/numeral.h"
#include "facts/loading.h"

enum { DIGEST_LENGTH = 64 };

enum {
    DATE_FROM = FACT_FIELDS, DATE_TO, DATE_PRECISION, DATE_YEAR_FROM, DATE_WEEKDAY, DATE_EVENT, DATE_OBJECT, DATE_RELATIVE, DATE_FIELDS
};
static const field date_fields[DATE_FIELDS] = {
    FACT_COMMON_FIELDS,
    { "from", FIELD_TEXT, false }, { "to", FIELD_TEXT, false }, { "precision", FIELD_TEXT, true },
    { "year_from", FIELD_TEXT, false }, { "weekday", FIELD_TEXT, false }, { "event", FIELD_TEXT, false },
    { "object", FIELD_TEXT, false }, { "relative", FIELD_TEXT, false },
};

enum { OFFICE_OFFICE = FACT_FIELDS, OFFICE_ORGANISATION, OFFICE_HOLDER, OFFICE_TENURE, OFFICE_EXCLUSIVE, OFFICE_FIELDS };
static const field office_fields[OFFICE_FIELDS] = {
    FACT_COMMON_FIELDS,
    { "office", FIELD_TEXT, true }, { "organisation", FIELD_TEXT, false }, { "holder", FIELD_TEXT, false },
    { "tenure", FIELD_TEXT, false }, { "exclusive", FIELD_BOOLEAN, false },
};

enum { NAME_NAME = FACT_FIELDS, NAME_ROLE, NAME_SHORT, NAME_FIELDS };
static const field name_fields[NAME_FIELDS] = {
    FACT_COMMON_FIELDS,
    { "name", FIELD_TEXT, true }, { "role", FIELD_TEXT, true }, { "short", FIELD_TEXT, false },
};

enum { LIST_ITEMS = FACT_FIELDS, LIST_OPEN, LIST_LEAD, LIST_LEAST, LIST_MOST, LIST_FIELDS };
static const field list_fields[LIST_FIELDS] = {
    FACT_COMMON_FIELDS,
    { "items", FIELD_LIST, true }, { "open", FIELD_BOOLEAN, false }, { "lead", FIELD_TEXT, false },
    { "least", FIELD_INTEGER, false }, { "most", FIELD_INTEGER, false },
};

enum { QUOTATION_SPEAKER = FACT_FIELDS, QUOTATION_LENGTH, QUOTATION_DIGEST, QUOTATION_FIELDS };
static const field quotation_fields[QUOTATION_FIELDS] = {
    FACT_COMMON_FIELDS,
    { "speaker", FIELD_TEXT, false }, { "length", FIELD_INTEGER, false }, { "digest", FIELD_TEXT, false },
};

enum { HEADING_LEVEL = FACT_FIELDS, HEADING_SERIES, HEADING_ORDINAL, HEADING_TITLE, HEADING_FIELDS };
static const field heading_fields[HEADING_FIELDS] = {
    FACT_COMMON_FIELDS,
    { "level", FIELD_INTEGER, true }, { "series", FIELD_TEXT, false }, { "ordinal", FIELD_INTEGER, false }, { "title", FIELD_TEXT, false },
};

enum { TABLE_HEADS = FACT_FIELDS, TABLE_ROWS, TABLE_CAPTION, TABLE_FIELDS };
static const field table_fields[TABLE_FIELDS] = {
    FACT_COMMON_FIELDS,
    { "heads", FIELD_LIST, false }, { "rows", FIELD_LIST, true }, { "caption", FIELD_TEXT, false },
};

enum { MARK_MARK = FACT_FIELDS, MARK_FIELDS };
static const field mark_fields[MARK_FIELDS] = { FACT_COMMON_FIELDS, { "mark", FIELD_TEXT, true } };

enum { ITEM_TEXT, ITEM_START, ITEM_END, ITEM_FIELDS, CELL_FIGURE = ITEM_FIELDS, CELL_HEAD, CELL_FIELDS };
static const field cell_fields[CELL_FIELDS] = {
    [ITEM_TEXT] = { "text", FIELD_TEXT, true },      [ITEM_START] = { "start", FIELD_INTEGER, false },
    [ITEM_END] = { "end", FIELD_INTEGER, false },    [CELL_FIGURE] = { "figure", FIELD_TEXT, false },
    [CELL_HEAD] = { "head", FIELD_BOOLEAN, false },
};

static int two_digits(const char *at)
{
    return at[0] >= '0' && at[0] <= '9' && at[1] >= '0' && at[1] <= '9' ? (at[0] - '0') * 10 + at[1] - '0' : -1;
}

/* "2022-11-03", or "--11-03" where the year is not known. */
static status read_day(loading *r, date *out, const cJSON *value, const json_path *path)
{
    view text = field_text(value);
    period one;
    precision how;
    if (text.length == 7 && view_starts(text, VIEW("--")) && text.start[4] == '-') {
        int month = two_digits(text.start + 2), day = two_digits(text.start + 5);
        const int leap_year = 2000;
        if (date_exists(leap_year, month, day)) {
            *out = (date){ 0, (int8_t)month, (int8_t)day };
            return STATUS_OK;
        }
    } else if (period_parse(&one, &how, text, NULL) == STATUS_OK && how == PRECISION_DAY) {
        *out = one.from;
        return STATUS_OK;
    }
    return read_fail(r, path, value, "expected a day as YYYY-MM-DD, or --MM-DD without a year; found \"%.40s\"", value->valuestring);
}

static status read_weekday(loading *r, uint8_t *out, const cJSON *value, const json_path *path)
{
    static const char *const days[] = { "一", "二", "三", "四", "五", "六", "日", NULL };
    status s = value != NULL ? fields_choose(out, value, days, path, &r->origin, r->err) : STATUS_OK;
    if (value != NULL && s == STATUS_OK)
        ++*out;
    return s;
}

static status read_date(loading *r, const fact *f, const cJSON **at, const json_path *path)
{
    dated d = { .year_from = YEAR_TEXT };
    const cJSON *from = at[DATE_FROM], *to = at[DATE_TO];
    if ((from == NULL) != (to == NULL))
        return json_fail(&r->origin, path, STATUS_SYNTAX, r->err, "expected \"from\" and \"to\" together");
    if (from == NULL && at[DATE_RELATIVE] == NULL)
        return json_fail(&r->origin, path, STATUS_SYNTAX, r->err, "expected the keys \"from\" and \"to\", or \"relative\"");
    status s = fields_choose(&d.precision, at[DATE_PRECISION], precision_names, path, &r->origin, r->err);
    if (s == STATUS_OK && at[DATE_YEAR_FROM] != NULL)
        s = fields_choose(&d.year_from, at[DATE_YEAR_FROM], year_source_names, path, &r->origin, r->err);
    if (s == STATUS_OK && from != NULL)
        s = read_day(r, &d.from, from, path);
    if (s == STATUS_OK && to != NULL)
        s = read_day(r, &d.to, to, path);
    if (s == STATUS_OK)
        s = read_weekday(r, &d.weekday, at[DATE_WEEKDAY], path);
    if (s != STATUS_OK)
        return s;
    d.event = read_word(r, at[DATE_EVENT]);
    d.event_object = read_word(r, at[DATE_OBJECT]);
    d.relative = read_word(r, at[DATE_RELATIVE]);
    builder_fact(r->builder, f, &d);
    return STATUS_OK;
}

static status read_office(loading *r, const fact *f, const cJSON **at, const json_path *path)
{
    office o = { .tenure = TENURE_CURRENT };
    status s = STATUS_OK;
    if (at[OFFICE_TENURE] != NULL)
        s = fields_choose(&o.tenure, at[OFFICE_TENURE], tenure_names, path, &r->origin, r->err);
    if (s != STATUS_OK)
        return s;
    o.office = read_word(r, at[OFFICE_OFFICE]);
    o.organisation = read_word(r, at[OFFICE_ORGANISATION]);
    o.holder = read_word(r, at[OFFICE_HOLDER]);
    o.exclusive = field_true(at[OFFICE_EXCLUSIVE]);
    builder_fact(r->builder, f, &o);
    return STATUS_OK;
}

static status read_name(loading *r, const fact *f, const cJSON **at, const json_path *path)
{
    name n = { .name = read_word(r, at[NAME_NAME]), .shorter = read_word(r, at[NAME_SHORT]) };
    status s = fields_choose(&n.role, at[NAME_ROLE], name_role_names, path, &r->origin, r->err);
    if (s == STATUS_OK)
        builder_fact(r->builder, f, &n);
    return s;
}

/* An item of a list or a cell of a table. */
static status read_cell(loading *r, cell *out, const fact *f, const cJSON *node, uint32_t fields, field_order *order, const json_path *path)
{
    const cJSON *at[CELL_FIELDS] = { NULL };
    if (!cJSON_IsObject(node))
        return json_fail(&r->origin, path, STATUS_SYNTAX, r->err, "expected an object, found %s", field_found(node));
    status s = fields_match(at, node, cell_fields, fields, order, path, &r->origin, r->err);
    if (s != STATUS_OK)
        return s;
    *out = (cell){ read_word(r, at[ITEM_TEXT]), f->start, f->end, FACT_NONE, field_true(at[CELL_HEAD]) };
    s = read_span(r, &out->start, &out->end, at[ITEM_START], at[ITEM_END], path);
    return s == STATUS_OK && at[CELL_FIGURE] != NULL ? read_reference(r, &out->figure, at[CELL_FIGURE], path) : s;
}

static status read_list(loading *r, const fact *f, const cJSON **at, const json_path *path)
{
    list l = { .first = builder_document(r->builder)->item_count };
    const json_path items = { path, VIEW("items"), 0 };
    json_path here = { &items, { NULL, 0 }, 0 };
    for (const cJSON *node = at[LIST_ITEMS]->child; node != NULL; node = node->next, here.index++) {
        cell c;
        status s = read_cell(r, &c, f, node, ITEM_FIELDS, &r->orders->items, &here);
        if (s != STATUS_OK)
            return s;
        builder_item(r->builder, &(item){ c.text, c.start, c.end });
    }
    l.count = here.index;
    l.least = field_integer(at[LIST_LEAST], l.count);
    l.most = field_integer(at[LIST_MOST], l.count);
    if (l.least > l.most)
        return json_fail(&r->origin, path, STATUS_SYNTAX, r->err, "expected at most %u as \"least\", found %u", l.most, l.least);
    l.open = field_true(at[LIST_OPEN]);
    l.lead = read_word(r, at[LIST_LEAD]);
    builder_fact(r->builder, f, &l);
    return STATUS_OK;
}

static bool is_digest(view text)
{
    if (text.length != DIGEST_LENGTH)
        return false;
    for (size_t i = 0; i < text.length; i++)
        if (memchr("0123456789abcdef", text.start[i], 16) == NULL)
            return false;
    return true;
}

static status read_quotation(loading *r, const fact *f, const cJSON **at, const json_path *path)
{
    const cJSON *text = at[FACT_FIELD_TEXT], *length = at[QUOTATION_LENGTH], *digest = at[QUOTATION_DIGEST];
    char hex[DIGEST_LENGTH + 1];
    if ((length == NULL) != (digest == NULL) || (text == NULL && digest == NULL))
        return json_fail(&r->origin, path, STATUS_SYNTAX, r->err, "expected the key \"text\", or \"length\" and \"digest\"");
    if (digest != NULL && !is_digest(field_text(digest)))
        return read_fail(r, path, digest, "expected 64 lower-case hexadecimal digits, found \"%.70s\"", digest->valuestring);
    const uint32_t letters = digest_length(field_text(text));
    digest_quotation(field_text(text), hex);
    quotation q = { .speaker = read_word(r, at[QUOTATION_SPEAKER]), .length = field_integer(length, letters) };
    q.digest = builder_word(r->builder, digest != NULL ? field_text(digest) : view_of(hex));
    bool whole = digest == NULL || strcmp(digest->valuestring, hex) == 0;
    if (whole ? q.length != letters : q.length <= letters)
        return read_fail(r, path, length, "expected %s, found %u",
                         whole ? "the letters and digits of \"text\"" : "more than the excerpt in \"text\" has", q.length);
    builder_fact(r->builder, f, &q);
    return STATUS_OK;
}

static status read_heading(loading *r, const fact *f, const cJSON **at, const json_path *path)
{
    uint32_t level = field_integer(at[HEADING_LEVEL], 0);
    if (level < 1 || level > UINT8_MAX)
        return read_fail(r, path, at[HEADING_LEVEL], "expected a level from 1 to 255, found %u", level);
    const heading h = {
        (uint8_t)level, read_word(r, at[HEADING_SERIES]), field_integer(at[HEADING_ORDINAL], 0), read_word(r, at[HEADING_TITLE])
    };
    builder_fact(r->builder, f, &h);
    return STATUS_OK;
}

/* Rows of cells; every row of a table has as many. */
static status read_rows(loading *r, table *t, const fact *f, const cJSON *rows, const json_path *up)
{
    const json_path list = { up, view_of(rows->string), 0 };
    json_path row_path = { &list, { NULL, 0 }, 0 };
    for (const cJSON *row = rows->child; row != NULL; row = row->next, row_path.index++, t->rows++) {
        json_path cell_path = { &row_path, { NULL, 0 }, 0 };
        if (!cJSON_IsArray(row))
            return json_fail(&r->origin, &row_path, STATUS_SYNTAX, r->err, "expected a list of cells, found %s", field_found(row));
        for (const cJSON *node = row->child; node != NULL; node = node->next, cell_path.index++) {
            cell c;
            status s = read_cell(r, &c, f, node, CELL_FIELDS, &r->orders->cells, &cell_path);
            if (s != STATUS_OK)
                return s;
            builder_cell(r->builder, &c);
        }
        if (t->rows == 0)
            t->columns = cell_path.index;
        if (cell_path.index != t->columns)
            return json_fail(&r->origin, &row_path, STATUS_SYNTAX, r->err, "expected %u cells, as in the first row; found %u", t->columns, cell_path.index);
    }
    return STATUS_OK;
}

static status read_table(loading *r, const fact *f, const cJSON **at, const json_path *path)
{
    table t = { .first_cell = builder_document(r->builder)->cell_count, .caption = read_word(r, at[TABLE_CAPTION]) };
    status s = at[TABLE_HEADS] != NULL ? read_rows(r, &t, f, at[TABLE_HEADS], path) : STATUS_OK;
    t.head_rows = t.rows;
    if (s == STATUS_OK)
        s = read_rows(r, &t, f, at[TABLE_ROWS], path);
    if (s == STATUS_OK)
        builder_fact(r->builder, f, &t);
    return s;
}

static status read_mark(loading *r, const fact *f, const cJSON **at, const json_path *path)
{
    (void)path;
    builder_fact(r->builder, f, &(mark){ read_word(r, at[MARK_MARK]) });
    return STATUS_OK;
}

static status read_number(loading *r, const fact *f, const cJSON **at, const json_path *path)
{
    figure g;
    status s = read_figure(r, &g, f, at, path);
    if (s == STATUS_OK)
        builder_fact(r->builder, f, &g);
    return s;
}

typedef struct {
    const field *fields;
    uint32_t count;
    status (*read)(loading *r, const fact *f, const cJSON **at, const json_path *path);
} kind_reader;

static kind_reader reader_of(fact_kind kind)
{
    static const kind_reader readers[FACT_KINDS] = {
        [FACT_DATE] = { date_fields, DATE_FIELDS, read_date },
        [FACT_OFFICE] = { office_fields, OFFICE_FIELDS, read_office },
        [FACT_NAME] = { name_fields, NAME_FIELDS, read_name },
        [FACT_LIST] = { list_fields, LIST_FIELDS, read_list },
        [FACT_QUOTATION] = { quotation_fields, QUOTATION_FIELDS, read_quotation },
        [FACT_HEADING] = { heading_fields, HEADING_FIELDS, read_heading },
        [FACT_TABLE] = { table_fields, TABLE_FIELDS, read_table },
        [FACT_MARK] = { mark_fields, MARK_FIELDS, read_mark },
    };
    if (kind == FACT_ORDINAL)
        return (kind_reader){ ordinal_fields, ordinal_field_count, read_number };
    return readers[kind].read != NULL ? readers[kind] : (kind_reader){ figure_fields, figure_field_count, read_number };
}

status read_confidence(loading *r, uint8_t *percent, const cJSON *value, const json_path *path)
{
    int64_t digits;
    int8_t decimals;
    uint32_t denominator;
    *percent = 100;
    if (value == NULL)
        return STATUS_OK;
    if (numeral_read(field_text(value), &digits, &decimals, &denominator) != NUMERAL_FITS || denominator != 1 || decimals > 2)
        return read_fail(r, path, value, "expected a decimal from \"0\" to \"1\" with at most two places, found \"%.40s\"", value->valuestring);
    for (; decimals < 2 && digits <= 100; decimals++)
        digits *= 10;
    if (digits < 0 || digits > 100)
        return read_fail(r, path, value, "expected a decimal from \"0\" to \"1\", found \"%.40s\"", value->valuestring);
    *percent = (uint8_t)digits;
    return STATUS_OK;
}

status read_reference(loading *r, uint32_t *out, const cJSON *value, const json_path *path)
{
    uint32_t id = value->valuestring[0] != '\0' ? intern_get(r->ids, field_text(value)) : INTERN_NONE;
    if (id <= r->fact_count) {
        *out = id - 1;
        return STATUS_OK;
    }
    json_path here = { path, view_of(value->string), 0 };
    const json_path *at = value->string != NULL ? &here : path;     /* elements of a list have no key */
    return json_fail(&r->origin, at, STATUS_SYNTAX, r->err, "expected the id of a fact, found %s\"%.60s\"",
                     id == INTERN_NONE ? "" : "the claim ", value->valuestring);
}

status read_fact(loading *r, const cJSON *node, const json_path *path)
{
    const cJSON *at[MOST_FIELDS], *kind = cJSON_GetObjectItemCaseSensitive(node, "kind");
    fact f = { .id = builder_document(r->builder)->fact_count + 1 };
    if (!cJSON_IsString(kind))
        return json_fail(&r->origin, path, STATUS_SYNTAX, r->err, "expected the key \"kind\" with a string");
    status s = fields_choose(&f.kind, kind, fact_kind_names, path, &r->origin, r->err);
    if (s != STATUS_OK)
        return s;
    kind_reader reader = reader_of(f.kind);
    s = fields_match(at, node, reader.fields, reader.count, &r->orders->facts[f.kind], path, &r->origin, r->err);
    if (s == STATUS_OK && at[FACT_FIELD_TEXT] == NULL && f.kind != FACT_QUOTATION)
        s = json_fail(&r->origin, path, STATUS_SYNTAX, r->err, "expected the key \"text\"");
    if (s == STATUS_OK)
        s = read_span(r, &f.start, &f.end, at[FACT_FIELD_START], at[FACT_FIELD_END], path);
    if (s == STATUS_OK)
        s = read_confidence(r, &f.confidence, at[FACT_FIELD_CONFIDENCE], path);
    if (s == STATUS_OK)
        s = read_fact_clause(r, &f.clause, &f, at, path);
    if (s != STATUS_OK)
        return s;
    view text = field_text(at[FACT_FIELD_TEXT]);
    f.line = field_integer(at[FACT_FIELD_LINE], 0);
    f.column = field_integer(at[FACT_FIELD_COLUMN], 0);
    f.text_start = builder_pool(r->builder, text);
    f.text_length = (uint32_t)text.length;
    return reader.read(r, &f, at, path);
}
