#include "support/scene.h"

#include <stdlib.h>

typedef struct {
    printed print;
    const char *unit;       /* what follows the number and its 万 or 亿 */
    size_t number_length;
} reading_of;

static bool starts(const char **text, const char *with)
{
    size_t length = strlen(with);
    if (strncmp(*text, with, length) != 0)
        return false;
    *text += length;
    return true;
}

static modifier read_modifier(const char **text)
{
    if (starts(text, "~"))
        return MODIFIER_ABOUT;
    if (starts(text, "<="))
        return MODIFIER_AT_MOST;
    if (starts(text, "<"))
        return MODIFIER_NEARLY;
    if (starts(text, ">="))
        return MODIFIER_AT_LEAST;
    if (starts(text, ">"))
        return MODIFIER_OVER;
    if (starts(text, "^"))
        return MODIFIER_UNDER;
    if (starts(text, "+"))
        return MODIFIER_MORE;
    return MODIFIER_EXACT;
}

static void read_number(printed *p, const char **text)
{
    bool point = false;
    for (; (**text >= '0' && **text <= '9') || **text == '.'; ++*text) {
        if (**text == '.') {
            point = true;
            continue;
        }
        p->digits = p->digits * 10 + (**text - '0');
        p->decimals += point;
    }
    if (starts(text, "万"))
        p->scale = 4;
    else if (starts(text, "亿"))
        p->scale = 8;
}

static uint16_t make_unit(scene *s, const char *name_of, printed *p)
{
    unit u = { .name = view_of(name_of), .factor = exact_integer(1) };
    if (*name_of == '\0')
        return 0;
    if (strcmp(name_of, "元") == 0) {
        u.name = VIEW("CNY");
        u.dimension[0] = 1;
        u.money = 1;
    } else if (strcmp(name_of, "美元") == 0) {
        u.name = VIEW("USD");
        u.dimension[0] = 1;
        u.money = 2;
    } else if (strcmp(name_of, "%") == 0 || strcmp(name_of, "pp") == 0) {
        u.factor = exact_decimal(1, -2);
    } else if (strcmp(name_of, "亩") == 0) {
        u.dimension[1] = 1;
    } else if (strcmp(name_of, "吨") == 0) {
        u.dimension[2] = 1;
    } else {
        u.count = true;
        if (p->nature == NATURE_MEASURE)
            p->nature = NATURE_COUNT;
    }
    return builder_unit(s->builder, &u);
}

static fact place(scene *s, fact_kind kind, const char *text)
{
    fact f = { .start = s->at, .clause = FACT_NONE, .kind = (uint8_t)kind, .confidence = 100 };
    f.text_length = (uint32_t)strlen(text);
    f.text_start = builder_pool(s->builder, view_of(text));
    f.end = f.start + f.text_length;
    f.line = 1;
    f.column = f.start + 1;
    s->at = f.end + 10;
    return f;
}

void scene_open(scene *s)
{
    *s = (scene){ .builder = builder_new() };
}

uint32_t scene_say(scene *s, const char *text)
{
    printed p = { .denominator = 1 };
    p.modifier = (uint8_t)read_modifier(&text);
    fact f = place(s, FACT_FIGURE, text);
    const char *rest = text;
    read_number(&p, &rest);
    figure g = { .number_start = f.start, .number_end = f.start + (uint32_t)(rest - text), .table = FACT_NONE };
    if (starts(&rest, "x"))
        p.nature = NATURE_POINT;
    g.unit = make_unit(s, rest, &p);
    g.print = p;
    const char *scale = p.scale == 4 ? "万" : p.scale == 8 ? "亿" : "";
    char written[64] = "";
    strncat(written, scale, sizeof written - 1);
    strncat(written, rest, sizeof written - strlen(written) - 1);
    g.written_unit = builder_word(s->builder, view_of(written));
    return builder_fact(s->builder, &f, &g);
}

uint32_t scene_duration(scene *s, int amount, const char *unit_name)
{
    unit u = { .name = view_of(unit_name), .factor = exact_integer(1) };
    u.dimension[3] = 1;
    fact f = place(s, FACT_DURATION, unit_name);
    figure g = { .table = FACT_NONE, .print = { .digits = amount, .denominator = 1, .nature = NATURE_POINT } };
    g.unit = builder_unit(s->builder, &u);
    g.written_unit = builder_word(s->builder, view_of(unit_name));
    return builder_fact(s->builder, &f, &g);
}

uint32_t scene_date(scene *s, const char *iso, year_source from, int weekday)
{
    period when;
    precision how;
    dated d = { .year_from = (uint8_t)from, .weekday = (uint8_t)weekday };
    if (period_parse(&when, &how, view_of(iso), &s->err) != STATUS_OK)
        return FACT_NONE;
    d.from = when.from;
    d.to = when.to;
    d.precision = (uint8_t)how;
    fact f = place(s, FACT_DATE, iso);
    return builder_fact(s->builder, &f, &d);
}

uint32_t scene_list(scene *s, uint32_t least, uint32_t most, bool open)
{
    list items = { .count = least, .least = least, .most = most, .open = open };
    fact f = place(s, FACT_LIST, "list");
    return builder_fact(s->builder, &f, &items);
}

uint32_t scene_unsure(scene *s, claim_kind kind, uint8_t percent, const operand *operands, uint32_t count)
{
    claim c = { .kind = (uint8_t)kind, .confidence = percent };
    return builder_claim(s->builder, &c, operands, count);
}

uint32_t scene_claim(scene *s, claim_kind kind, direction to, const operand *operands, uint32_t count)
{
    claim c = { .kind = (uint8_t)kind, .direction = (uint8_t)to, .confidence = 100 };
    return builder_claim(s->builder, &c, operands, count);
}

void scene_ready(scene *s)
{
    if (builder_finish(s->builder, &s->doc, &s->err) != STATUS_OK)
        abort();
    builder_free(s->builder);
    s->builder = NULL;
    s->network = network_new(s->doc);
    if (s->network == NULL)
        abort();
}

void scene_close(scene *s)
{
    network_free(s->network);
    document_free(s->doc);
    builder_free(s->builder);
}

expression *scene_fact(scene *s, uint32_t index)
{
    return expression_fact(s->network, (fact_ref){ s->doc, index }, &s->err);
}

static verdict expect(scene *s, const relation *r, const claim *from)
{
    verdict v = VERDICTS;
    const expectation e = { .rule = "test/rule", .cap = SEVERITY_ERROR, .from = from };
    if (r == NULL || network_expect(s->network, r, &e, &v, &s->err) != STATUS_OK)
        return VERDICTS;
    return v;
}

verdict scene_expect(scene *s, const relation *r)
{
    return expect(s, r, NULL);
}

verdict scene_expect_claim(scene *s, const relation *r, uint32_t claim_index)
{
    return expect(s, r, &s->doc->claims[claim_index]);
}

verdict scene_share(scene *s, uint32_t part, uint32_t whole, uint32_t share)
{
    network *n = s->network;
    expression *quotient = expression_divide(n, scene_fact(s, part), scene_fact(s, whole), &s->err);
    return quotient == NULL ? VERDICTS : scene_expect(s, relation_equal(n, scene_fact(s, share), quotient, &s->err));
}

verdict scene_growth(scene *s, uint32_t from, uint32_t to, uint32_t rate)
{
    network *n = s->network;
    expression *one = expression_number(n, exact_integer(1), &s->err);
    expression *factor = expression_add(n, one, scene_fact(s, rate), &s->err);
    expression *grown = expression_multiply(n, scene_fact(s, from), factor, &s->err);
    return scene_expect(s, relation_equal(n, scene_fact(s, to), grown, &s->err));
}

verdict scene_total(scene *s, uint32_t total, const uint32_t *parts, uint32_t count)
{
    expression *operands[64];
    for (uint32_t i = 0; i < count && i < 64; i++)
        operands[i] = scene_fact(s, parts[i]);
    expression *sum = expression_sum(s->network, operands, count, &s->err);
    return sum == NULL ? VERDICTS
                       : scene_expect(s, relation_equal(s->network, scene_fact(s, total), sum, &s->err));
}
