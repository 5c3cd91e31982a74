#include "facts/loading.h"

/* The keys that every claim may have; then its roles, by claim_roles[]. */
enum {
    CLAIM_ID, CLAIM_KIND, CLAIM_TEXT, CLAIM_START, CLAIM_END, CLAIM_LINE, CLAIM_COLUMN, CLAIM_GATE, CLAIM_PATTERN,
    CLAIM_CONFIDENCE, CLAIM_YEARS, CLAIM_DIRECTION, CLAIM_COMPLETE, CLAIM_DISJOINT, CLAIM_ROLES,
    CLAIM_FIELDS = CLAIM_ROLES + ROLES
};

static const field common_fields[CLAIM_ROLES] = {
    [CLAIM_ID] = { "id", FIELD_TEXT, true },               [CLAIM_KIND] = { "kind", FIELD_TEXT, true },
    [CLAIM_TEXT] = { "text", FIELD_TEXT, false },          [CLAIM_START] = { "start", FIELD_INTEGER, false },
    [CLAIM_END] = { "end", FIELD_INTEGER, false },         [CLAIM_LINE] = { "line", FIELD_INTEGER, false },
    [CLAIM_COLUMN] = { "column", FIELD_INTEGER, false },   [CLAIM_GATE] = { "gate", FIELD_TEXT, false },
    [CLAIM_PATTERN] = { "pattern", FIELD_TEXT, false },    [CLAIM_CONFIDENCE] = { "confidence", FIELD_NUMBER, false },
    [CLAIM_YEARS] = { "years", FIELD_NUMBER, false },      [CLAIM_DIRECTION] = { "direction", FIELD_TEXT, false },
    [CLAIM_COMPLETE] = { "complete", FIELD_BOOLEAN, false }, [CLAIM_DISJOINT] = { "disjoint", FIELD_BOOLEAN, false },
};

/* What a role may be filled with. */
enum { NUMBERS = 1 << FACT_FIGURE | 1 << FACT_ORDINAL | 1 << FACT_DURATION, DATES = 1 << FACT_DATE, LISTS = 1 << FACT_LIST, ANY = ~0 };

typedef struct {
    uint8_t role;
    bool required;
    int kinds;
} claim_role;

enum { MOST_ROLES = 7 };

static const struct {
    claim_role roles[MOST_ROLES];
    uint32_t count;
} claim_roles[CLAIM_KINDS] = {
    [CLAIM_SHARE] = { { { ROLE_PART, false, NUMBERS }, { ROLE_PARTS, false, NUMBERS }, { ROLE_WHOLE, false, NUMBERS }, { ROLE_LESS, false, NUMBERS },
                        { ROLE_SHARE, true, NUMBERS } }, 5 },
    [CLAIM_SHARES] = { { { ROLE_SHARES, true, NUMBERS }, { ROLE_WHOLE, false, NUMBERS } }, 2 },
    [CLAIM_PART] = { { { ROLE_PART, true, NUMBERS }, { ROLE_WHOLE, true, NUMBERS } }, 2 },
    [CLAIM_SUM] = { { { ROLE_TOTAL, true, NUMBERS }, { ROLE_PARTS, true, NUMBERS } }, 2 },
    [CLAIM_CHANGE] = { { { ROLE_FROM, false, NUMBERS }, { ROLE_TO, false, NUMBERS }, { ROLE_DIFFERENCE, false, NUMBERS },
                         { ROLE_RATE, false, NUMBERS }, { ROLE_TIMES, false, NUMBERS }, { ROLE_DOUBLINGS, false, NUMBERS } }, 6 },
    [CLAIM_RATIO] = { { { ROLE_NUMERATOR, false, NUMBERS }, { ROLE_DENOMINATOR, false, NUMBERS }, { ROLE_PARTS, false, NUMBERS },
                        { ROLE_FACTORS, false, NUMBERS }, { ROLE_COUNT, false, NUMBERS }, { ROLE_RATIO, true, NUMBERS } }, 6 },
    [CLAIM_COMPLETION] = { { { ROLE_DONE, true, NUMBERS }, { ROLE_RATE, true, NUMBERS }, { ROLE_TARGET, false, NUMBERS } }, 3 },
    [CLAIM_ENUMERATION] = { { { ROLE_COUNT, true, NUMBERS }, { ROLE_LIST, true, LISTS } }, 2 },
    [CLAIM_ORDER] = { { { ROLE_GREATER, true, NUMBERS }, { ROLE_SMALLER, true, NUMBERS } }, 2 },
    [CLAIM_SPAN] = { { { ROLE_FROM, true, DATES }, { ROLE_TO, false, DATES }, { ROLE_DURATION, false, NUMBERS },
                       { ROLE_GREATER, false, NUMBERS }, { ROLE_SMALLER, false, NUMBERS } }, 5 },
    [CLAIM_REPEAT] = { { { ROLE_FACTS, true, ANY } }, 1 },
    [CLAIM_BALANCE] = { { { ROLE_TOTAL, true, NUMBERS }, { ROLE_PARTS, true, NUMBERS }, { ROLE_LESS, false, NUMBERS } }, 3 },
};

static bool is_plural(role r)
{
    return r == ROLE_SHARES || r == ROLE_PARTS || r == ROLE_FACTS || r == ROLE_LESS || r == ROLE_FACTORS;
}

/* The keys of one kind of claim: the common ones and its roles. Returns their number. */
static uint32_t fields_of(field out[CLAIM_FIELDS], claim_kind kind)
{
    uint32_t count = CLAIM_ROLES;
    memcpy(out, common_fields, sizeof common_fields);
    for (uint32_t i = 0; i < claim_roles[kind].count; i++) {
        const claim_role *c = &claim_roles[kind].roles[i];
        out[count++] = (field){ role_names[c->role], is_plural(c->role) ? FIELD_LIST : FIELD_TEXT, c->required };
    }
    return count;
}

static status add_operand(loading *r, const claim_role *c, const cJSON *value, const json_path *path)
{
    uint32_t fact_index;
    status s = read_reference(r, &fact_index, value, path);
    if (s != STATUS_OK)
        return s;
    const document *doc = builder_document(r->builder);
    if (fact_index >= doc->fact_count)
        return STATUS_MEMORY;
    if ((1 << doc->facts[fact_index].kind & c->kinds) == 0) {
        const json_path keyed = { path, view_of(value->string), 0 };
        return json_fail(&r->origin, value->string != NULL ? &keyed : path, STATUS_SYNTAX, r->err, "expected %s for \"%s\", found the %s \"%.60s\"",
                         c->kinds == DATES ? "a date" : c->kinds == LISTS ? "a list" : "a figure, an ordinal or a duration",
                         role_names[c->role], fact_kind_names[doc->facts[fact_index].kind], value->valuestring);
    }
    if (r->operand_count == r->operand_room) {
        operand *more = arena_widen(r->tree_memory, r->operands, r->operand_count, &r->operand_room, sizeof *more);
        if (more == NULL)
            return STATUS_MEMORY;
        r->operands = more;
    }
    r->operands[r->operand_count++] = (operand){ fact_index, c->role };
    return STATUS_OK;
}

static status add_list(loading *r, const claim_role *c, const cJSON *list, const json_path *up)
{
    const json_path here = { up, view_of(list->string), 0 };
    json_path path = { &here, { NULL, 0 }, 0 };
    if (list->child == NULL)
        return json_fail(&r->origin, &here, STATUS_SYNTAX, r->err, "expected at least one id, found an empty list");
    for (const cJSON *value = list->child; value != NULL; value = value->next, path.index++) {
        if (!cJSON_IsString(value))
            return json_fail(&r->origin, &path, STATUS_SYNTAX, r->err, "expected the id of a fact, found %s", field_found(value));
        status s = add_operand(r, c, value, &path);
        if (s != STATUS_OK)
            return s;
    }
    return STATUS_OK;
}

static status read_operands(loading *r, claim_kind kind, const cJSON **at, const json_path *path)
{
    r->operand_count = 0;
    for (uint32_t i = 0; i < claim_roles[kind].count; i++) {
        const claim_role *c = &claim_roles[kind].roles[i];
        const cJSON *value = at[CLAIM_ROLES + i];
        if (value == NULL)
            continue;
        status s = is_plural(c->role) ? add_list(r, c, value, path) : add_operand(r, c, value, path);
        if (s != STATUS_OK)
            return s;
    }
    return STATUS_OK;
}

static uint8_t three_way(const cJSON *value)
{
    return value == NULL ? 0 : field_true(value) ? 2 : 1;
}

/* A number of steps: a plain whole number from 1 on. */
static status check_years(loading *r, const cJSON *value, const json_path *path)
{
    view text = field_text(value);
    bool good = text.length > 0 && text.length <= 3 && text.start[0] != '0';
    for (size_t i = 0; i < text.length; i++)
        good = good && text.start[i] >= '0' && text.start[i] <= '9';
    if (value == NULL || good)
        return STATUS_OK;
    return read_fail(r, path, value, "expected a number of years from \"1\" to \"999\", found \"%.40s\"", value->valuestring);
}

/* Keys that only one kind of claim has. */
static status check_own_keys(loading *r, claim_kind kind, const cJSON **at, const json_path *path)
{
    static const struct {
        uint8_t key, kind;
    } own[] = {
        { CLAIM_DIRECTION, CLAIM_CHANGE }, { CLAIM_COMPLETE, CLAIM_SUM }, { CLAIM_DISJOINT, CLAIM_SUM },
    };
    for (size_t i = 0; i < sizeof own / sizeof *own; i++)
        if (at[own[i].key] != NULL && own[i].kind != kind)
            return read_fail(r, path, at[own[i].key], "expected this key in a %s only", claim_kind_names[own[i].kind]);
    if (at[CLAIM_YEARS] != NULL && kind != CLAIM_CHANGE && kind != CLAIM_SPAN)
        return read_fail(r, path, at[CLAIM_YEARS], "expected this key in a change or a span only");
    return STATUS_OK;
}

static status read_details(loading *r, claim *c, const cJSON **at, const json_path *path)
{
    static const char *const directions[] = { "none", "up", "down", NULL };
    status s = check_own_keys(r, c->kind, at, path);
    if (s != STATUS_OK)
        return s;
    if ((at[CLAIM_START] == NULL) != (at[CLAIM_END] == NULL))
        return json_fail(&r->origin, path, STATUS_SYNTAX, r->err, "expected \"start\" and \"end\" together");
    s = read_span(r, &c->start, &c->end, at[CLAIM_START], at[CLAIM_END], path);
    if (s == STATUS_OK)
        s = read_confidence(r, &c->confidence, at[CLAIM_CONFIDENCE], path);
    if (s == STATUS_OK && at[CLAIM_DIRECTION] != NULL)
        s = fields_choose(&c->direction, at[CLAIM_DIRECTION], directions, path, &r->origin, r->err);
    if (s == STATUS_OK)
        s = check_years(r, at[CLAIM_YEARS], path);
    if (s != STATUS_OK)
        return s;
    view text = field_text(at[CLAIM_TEXT]);
    c->line = field_integer(at[CLAIM_LINE], 0);
    c->column = field_integer(at[CLAIM_COLUMN], 0);
    c->text_start = builder_pool(r->builder, text);
    c->text_length = (uint32_t)text.length;
    c->gate = read_word(r, at[CLAIM_GATE]);
    c->pattern = read_word(r, at[CLAIM_PATTERN]);
    c->years = read_word(r, at[CLAIM_YEARS]);
    c->complete = three_way(at[CLAIM_COMPLETE]);
    c->disjoint = three_way(at[CLAIM_DISJOINT]);
    return STATUS_OK;
}

/* A share is of a whole, or of all parts together where the one that it is of is among them. */
static bool tells_whole(const loading *r)
{
    uint32_t roles = 0;
    for (uint32_t i = 0; i < r->operand_count; i++)
        roles |= 1u << r->operands[i].role;
    const uint32_t both = 1u << ROLE_PART | 1u << ROLE_PARTS;
    return (roles & 1u << ROLE_WHOLE) != 0 || (roles & both) == both;
}

status read_claim(loading *r, const cJSON *node, const json_path *path)
{
    const cJSON *at[CLAIM_FIELDS], *kind = cJSON_GetObjectItemCaseSensitive(node, "kind");
    field fields[CLAIM_FIELDS];
    claim c = { .id = r->fact_count + builder_document(r->builder)->claim_count + 1 };
    if (!cJSON_IsString(kind))
        return json_fail(&r->origin, path, STATUS_SYNTAX, r->err, "expected the key \"kind\" with a string");
    status s = fields_choose(&c.kind, kind, claim_kind_names, path, &r->origin, r->err);
    if (s == STATUS_OK)
        s = fields_match(at, node, fields, fields_of(fields, c.kind), &r->orders->claims[c.kind], path, &r->origin, r->err);
    if (s == STATUS_OK)
        s = read_details(r, &c, at, path);
    if (s == STATUS_OK)
        s = read_operands(r, c.kind, at, path);
    if (s == STATUS_OK && (c.kind == CLAIM_SPAN || c.kind == CLAIM_CHANGE) && r->operand_count < 2)
        s = json_fail(&r->origin, path, STATUS_SYNTAX, r->err, "expected one more of the keys that say what changed, or when it ended");
    if (s == STATUS_OK && c.kind == CLAIM_SHARE && !tells_whole(r))
        s = json_fail(&r->origin, path, STATUS_SYNTAX, r->err, "expected the key \"whole\", or \"part\" and all \"parts\" of it");
    if (s == STATUS_OK)
        builder_claim(r->builder, &c, r->operands, r->operand_count);
    return s;
}
