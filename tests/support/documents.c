#include "support/documents.h"

#include "facts/builder.h"
#include "facts/digest.h"

typedef struct {
    builder *b;
    uint32_t state;
    uint32_t numbers[64], number_count;
    uint32_t dates[8], date_count;
    uint32_t last_list;
} maker;

/* xorshift32 (Marsaglia 2003) */
static uint32_t draw(maker *m, uint32_t below)
{
    m->state ^= m->state << 13;
    m->state ^= m->state >> 17;
    m->state ^= m->state << 5;
    return m->state % below;
}

static view draw_text(maker *m)
{
    static const char *const texts[] = {
        "", "产值", "园区", "全市", "2016", "a\"b", "back\\slash", "line\nbreak", "tab\tand\x01", "\xF0\x9F\x98\x80", "规模以上",
        "sl/ash", "unit\x7F", "亿元", "家", "中国制造",
    };
    return view_of(texts[draw(m, sizeof texts / sizeof *texts)]);
}

static word draw_word(maker *m)
{
    return builder_word(m->b, draw_text(m));
}

static printed draw_print(maker *m, fact_kind kind)
{
    printed p = { .digits = draw(m, 1000000), .denominator = 1, .nature = kind == FACT_ORDINAL ? NATURE_POINT : NATURE_MEASURE };
    p.modifier = (uint8_t)draw(m, MODIFIERS);
    p.scale = (int8_t)(draw(m, 3) * 4);
    if (p.modifier == MODIFIER_FRACTION)
        p.denominator = 2 + draw(m, 9);
    else
        p.decimals = (int8_t)draw(m, 4);
    if (p.modifier == MODIFIER_RANGE)
        p.digits_high = p.digits + draw(m, 100);
    else if (draw(m, 4) == 0)
        p.digits = p.digits == 0 ? 0 : -p.digits;
    p.hedged_too = draw(m, 8) == 0;
    if (draw(m, 8) == 0)
        p.nature = draw(m, 3) & 3;
    return p;
}

static void draw_special(maker *m, figure *g)
{
    if (draw(m, 2) == 0) {
        g->huge = true;
        g->print = (printed){ .digits = builder_word(m->b, VIEW("98765432109876543210.50")), .denominator = 1, .nature = g->print.nature };
        return;
    }
    interval x = interval_point(exact_decimal((int64_t)draw(m, 1000), -2));
    x.high_infinite = draw(m, 2) == 0;
    x.low_open = draw(m, 2) == 0;
    if (x.high_infinite)
        x.high = exact_integer(0);
    const interval four[READINGS] = { x, x, x, x };
    g->given = true;
    g->print = (printed){ .digits = builder_bounds(m->b, four), .denominator = 1, .nature = g->print.nature };
}

static uint32_t draw_key(maker *m)
{
    key k = { draw_word(m), draw_word(m), draw_word(m), draw_word(m), draw_word(m), draw_word(m), 0, (uint8_t)draw(m, KEY_STATUSES) };
    if (draw(m, 2) == 0)
        k.qualifiers = builder_word(m->b, VIEW("亿元以上\x1f规模以上"));
    return draw(m, 3) == 0 ? 0 : builder_key(m->b, &k);
}

static uint32_t add(maker *m, const fact *f, const void *detail)
{
    uint32_t index = builder_fact(m->b, f, detail);
    if (f->kind <= FACT_DURATION && m->number_count < 64)
        m->numbers[m->number_count++] = index;
    if (f->kind == FACT_DATE && m->date_count < 8)
        m->dates[m->date_count++] = index;
    if (f->kind == FACT_LIST)
        m->last_list = index;
    return index;
}

static void add_figure(maker *m, const fact *f)
{
    figure g = { .print = draw_print(m, (fact_kind)f->kind), .number_start = f->start, .number_end = f->end, .table = FACT_NONE };
    if (draw(m, 10) == 0)
        draw_special(m, &g);
    g.key = draw_key(m);
    g.written_unit = draw_word(m);
    if (f->kind == FACT_ORDINAL) {
        g.rank = draw(m, 2) == 0;
    } else {
        static const char *const names[] = { "CNY", "%", "家", "t" };
        const unit own = { .name = view_of(names[draw(m, 4)]), .factor = { 1, 1, 0 } };
        g.unit = builder_unit(m->b, &own);
        if (draw(m, 8) == 0)
            g.per = builder_unit(m->b, &(unit){ .name = VIEW("亩"), .factor = { 1, 1, 0 } });
    }
    add(m, f, &g);
}

static void add_list(maker *m, const fact *f)
{
    list l = { .first = builder_document(m->b)->item_count, .count = draw(m, 4), .open = draw(m, 2) == 0, .lead = draw_word(m) };
    for (uint32_t i = 0; i < l.count; i++)
        builder_item(m->b, &(item){ draw_word(m), f->start, f->end });
    l.least = l.count - (l.count > 0 && draw(m, 2) == 0);
    l.most = l.count + draw(m, 2);
    add(m, f, &l);
}

static void add_table(maker *m, const fact *f)
{
    table t = { 3, 2, draw(m, 2), builder_document(m->b)->cell_count, draw_word(m) };
    for (uint32_t i = 0; i < t.rows * t.columns; i++)
        builder_cell(m->b, &(cell){ draw_word(m), f->start, f->end, m->number_count > 0 ? m->numbers[0] : FACT_NONE, i < 2 });
    uint32_t index = add(m, f, &t);
    figure *g = builder_figure(m->b, m->number_count > 0 ? m->numbers[m->number_count - 1] : FACT_NONE);
    if (g != NULL) {
        g->table = index;
        g->row = (uint16_t)draw(m, 3);
        g->column = (uint16_t)draw(m, 2);
        g->total = (uint8_t)draw(m, 3);
    }
}

static void add_fact(maker *m, fact f)
{
    date day = { (int16_t)(draw(m, 3) * 1000), (int8_t)(1 + draw(m, 12)), (int8_t)(1 + draw(m, 28)) };
    char hex[65];
    view said;
    switch ((fact_kind)f.kind) {
    case FACT_DATE:
        add(m, &f, &(dated){ day, day, (uint8_t)draw(m, PRECISIONS), (uint8_t)draw(m, YEAR_SOURCES), (uint8_t)draw(m, 8), false, draw_word(m), draw_word(m), draw_word(m) });
        break;
    case FACT_OFFICE:
        add(m, &f, &(office){ draw_word(m), draw_word(m), draw_word(m), (uint8_t)draw(m, TENURES), draw(m, 2) == 0 });
        break;
    case FACT_NAME:
        add(m, &f, &(name){ draw_word(m), draw_word(m), (uint8_t)draw(m, NAME_ROLES) });
        break;
    case FACT_LIST:
        add_list(m, &f);
        break;
    case FACT_QUOTATION:
        said = (view){ builder_document(m->b)->pool.start + f.text_start, f.text_length };
        digest_quotation(said, hex);
        add(m, &f, &(quotation){ draw_word(m), digest_length(said), builder_word(m->b, view_of(hex)) });
        break;
    case FACT_HEADING:
        add(m, &f, &(heading){ (uint8_t)(1 + draw(m, 5)), draw_word(m), draw(m, 9), draw_word(m) });
        break;
    case FACT_TABLE:
        add_table(m, &f);
        break;
    case FACT_MARK:
        add(m, &f, &(mark){ draw_word(m) });
        break;
    default:
        add_figure(m, &f);
    }
}

static void add_claim(maker *m)
{
    claim c = { .kind = CLAIM_SUM, .confidence = (uint8_t)draw(m, 101), .complete = (uint8_t)draw(m, 3), .disjoint = (uint8_t)draw(m, 3) };
    operand o[] = { { m->numbers[0], ROLE_TOTAL }, { m->numbers[draw(m, m->number_count)], ROLE_PARTS }, { m->numbers[draw(m, m->number_count)], ROLE_PARTS } };
    uint32_t count = 3;
    c.gate = draw_word(m);
    c.pattern = draw_word(m);
    switch (draw(m, 3)) {
    case 0:
        c.kind = CLAIM_CHANGE;
        c.complete = c.disjoint = 0;
        c.direction = (uint8_t)draw(m, 3);
        c.years = builder_word(m->b, draw(m, 2) == 0 ? VIEW("5") : VIEW(""));
        o[0].role = ROLE_FROM;
        o[1].role = ROLE_TO;
        o[2].role = ROLE_RATE;
        break;
    case 1:
        if (m->date_count < 2)
            break;
        c.kind = CLAIM_SPAN;
        c.complete = c.disjoint = 0;
        o[0] = (operand){ m->dates[0], ROLE_FROM };
        o[1] = (operand){ m->dates[1], ROLE_TO };
        o[2].role = ROLE_DURATION;
        break;
    default:
        break;
    }
    if (c.kind == CLAIM_SUM && m->last_list != FACT_NONE && draw(m, 2) == 0) {
        c.kind = CLAIM_ENUMERATION;
        c.complete = c.disjoint = 0;
        o[0].role = ROLE_COUNT;
        o[1] = (operand){ m->last_list, ROLE_LIST };
        count = 2;
    }
    builder_claim(m->b, &c, o, count);
}

document *documents_random(uint32_t seed, uint32_t facts)
{
    maker m = { .b = builder_new(), .state = seed * 2654435761u | 1, .last_list = FACT_NONE };
    if (m.b == NULL)
        return NULL;
    document *doc = builder_document(m.b);
    doc->id = VIEW("随机/1");
    doc->title = VIEW("a \"title\"");
    doc->language = VIEW("zh");
    doc->published = (period){ { 2016, 2, 1 }, { 2016, 2, 29 } };
    doc->published_precision = PRECISION_MONTH;
    for (uint32_t i = 0, at = 0; i < facts; i++, at += draw(&m, 40)) {
        view text = draw_text(&m);
        fact f = { .start = at, .end = at + draw(&m, 20), .line = 1 + at / 80, .column = 1 + at % 80, .text_length = (uint32_t)text.length };
        f.kind = (uint8_t)(draw(&m, 3) > 0 ? FACT_FIGURE : draw(&m, FACT_KINDS));
        f.confidence = (uint8_t)(draw(&m, 4) > 0 ? 100 : draw(&m, 101));
        f.text_start = builder_pool(m.b, text);
        f.clause = i % 3 == 0 ? builder_clause(m.b, &(clause){ at, at + 60, i / 6, i / 12, i / 100 }) : builder_document(m.b)->clause_count - 1;
        add_fact(&m, f);
        if (i % 5 == 4 && m.number_count > 0)
            add_claim(&m);
    }
    doc = NULL;
    builder_finish(m.b, &doc, NULL);
    builder_free(m.b);
    return doc;
}

static void say(buffer *out, const document *doc, const char *label, const word *words, size_t count)
{
    buffer_format(out, " %s:", label);
    for (size_t i = 0; i < count; i++)
        buffer_format(out, "[%.*s]", VIEW_PRINT(document_word(doc, words[i])));
}

static void describe_figure(buffer *out, const document *doc, const figure *g)
{
    const key *k = &doc->keys[g->key];
    const printed *p = &g->print;
    buffer_format(out, " %u-%u %u %u %u %u%u%u%u m%u n%u h%u /%u .%d e%d", g->number_start, g->number_end, g->table, g->row, g->column, g->total,
                  g->rank, g->huge, g->given, p->modifier, p->nature, p->hedged_too, p->denominator, p->decimals, p->scale);
    if (g->huge)
        say(out, doc, "huge", &(word){ (word)p->digits }, 1);
    else if (!g->given)
        buffer_format(out, " %lld..%lld", (long long)p->digits, (long long)p->digits_high);
    for (int i = 0; g->given && i < READINGS; i++) {
        const interval *x = &doc->bounds[p->digits + i];
        buffer_format(out, " %d%d%d%d ", x->low_open, x->high_open, x->low_infinite, x->high_infinite);
        exact_print(out, x->low);
        buffer_byte(out, ';');
        exact_print(out, x->high);
    }
    buffer_format(out, " unit %.*s per %.*s status %u", VIEW_PRINT(doc->units[g->unit].name), VIEW_PRINT(doc->units[g->per].name), k->status);
    const word words[] = { g->written_unit, k->metric, k->verb, k->subject, k->scope, k->period, k->basis, k->qualifiers };
    say(out, doc, "words", words, sizeof words / sizeof *words);
}

static void describe_fact(buffer *out, const document *doc, const fact *f)
{
    if (f->kind <= FACT_DURATION) {
        describe_figure(out, doc, &doc->figures[f->detail]);
    } else if (f->kind == FACT_DATE) {
        const dated *d = &doc->dates[f->detail];
        buffer_format(out, " %d-%d-%d %d-%d-%d %u %u %u", d->from.year, d->from.month, d->from.day, d->to.year, d->to.month, d->to.day,
                      d->precision, d->year_from, d->weekday);
        say(out, doc, "words", (word[]){ d->event, d->event_object, d->relative }, 3);
    } else if (f->kind == FACT_OFFICE) {
        const office *o = &doc->offices[f->detail];
        buffer_format(out, " %u %d", o->tenure, o->exclusive);
        say(out, doc, "words", (word[]){ o->office, o->organisation, o->holder }, 3);
    } else if (f->kind == FACT_NAME) {
        const name *n = &doc->names[f->detail];
        buffer_format(out, " %u", n->role);
        say(out, doc, "words", (word[]){ n->name, n->shorter }, 2);
    } else if (f->kind == FACT_LIST) {
        const list *l = &doc->lists[f->detail];
        buffer_format(out, " %u %u %u %d", l->count, l->least, l->most, l->open);
        say(out, doc, "lead", &l->lead, 1);
        for (uint32_t i = l->first; i < l->first + l->count; i++) {
            buffer_format(out, " %u-%u", doc->items[i].start, doc->items[i].end);
            say(out, doc, "item", &doc->items[i].text, 1);
        }
    } else if (f->kind == FACT_QUOTATION) {
        const quotation *q = &doc->quotations[f->detail];
        buffer_format(out, " %u", q->length);
        say(out, doc, "words", (word[]){ q->speaker, q->digest }, 2);
    } else if (f->kind == FACT_HEADING) {
        const heading *h = &doc->headings[f->detail];
        buffer_format(out, " %u %u", h->level, h->ordinal);
        say(out, doc, "words", (word[]){ h->series, h->title }, 2);
    } else if (f->kind == FACT_TABLE) {
        const table *t = &doc->tables[f->detail];
        buffer_format(out, " %u %u %u", t->rows, t->columns, t->head_rows);
        say(out, doc, "caption", &t->caption, 1);
        for (uint32_t i = t->first_cell; i < t->first_cell + t->rows * t->columns; i++) {
            const cell *c = &doc->cells[i];
            buffer_format(out, " %u-%u %u %d", c->start, c->end, c->figure, c->head);
            say(out, doc, "cell", &c->text, 1);
        }
    } else {
        say(out, doc, "mark", &doc->marks[f->detail].mark, 1);
    }
}

static void describe_claims(buffer *out, const document *doc)
{
    for (uint32_t i = 0; i < doc->claim_count; i++) {
        const claim *c = &doc->claims[i];
        buffer_format(out, "claim %u %u-%u %u:%u direction %u complete %u disjoint %u confidence %u text %.*s", c->kind, c->start, c->end, c->line,
                      c->column, c->direction, c->complete, c->disjoint, c->confidence, (int)c->text_length, doc->pool.start + c->text_start);
        say(out, doc, "words", (word[]){ c->years, c->gate, c->pattern, c->id }, 4);
        for (uint32_t o = c->operand; o < c->operand + c->operands; o++)
            buffer_format(out, " %s=%u", role_names[doc->operands[o].role], doc->operands[o].fact);
        buffer_byte(out, '\n');
    }
}

void documents_describe(buffer *out, const document *doc)
{
    buffer_format(out, "document %.*s %.*s %.*s %.*s %.*s %d-%d-%d %d-%d-%d\n", VIEW_PRINT(doc->id), VIEW_PRINT(doc->title), VIEW_PRINT(doc->language),
                  VIEW_PRINT(doc->source_name), VIEW_PRINT(doc->encoding), doc->published.from.year, doc->published.from.month,
                  doc->published.from.day, doc->published.to.year, doc->published.to.month, doc->published.to.day);
    for (uint32_t i = 0; i < doc->clause_count; i++) {
        const clause *c = &doc->clauses[i];
        buffer_format(out, "clause %u-%u %u %u %u\n", c->start, c->end, c->sentence, c->paragraph, c->segment);
    }
    for (uint32_t i = 0; i < doc->fact_count; i++) {
        const fact *f = &doc->facts[i];
        buffer_format(out, "%s %u-%u %u:%u clause %u confidence %u text %.*s", fact_kind_names[f->kind], f->start, f->end, f->line, f->column,
                      f->clause, f->confidence, VIEW_PRINT(fact_text(doc, i)));
        say(out, doc, "id", &f->id, 1);
        describe_fact(out, doc, f);
        buffer_byte(out, '\n');
    }
    describe_claims(out, doc);
}
