#include "facts/write.h"

#include "facts/json_text.h"
#include "facts/read.h"
#include "facts/write_parts.h"

enum { DRAINED = 1 << 16 };

static void put_confidence(buffer *out, uint8_t percent)
{
    if (percent == 100)
        return;
    json_raw(out, ", \"confidence\": \"");
    numeral_print(out, percent, -2);
    buffer_byte(out, '"');
}

static void put_day(buffer *out, const char *key, date d)
{
    char text[11];
    date_print(d, text);
    if (d.year == 0)
        memcpy(text + 2, "--", 2);  /* 0000-11-03 -> --11-03 */
    json_text(out, key, d.year != 0 ? view_of(text) : (view){ text + 3, 7 });
}

static void put_date(buffer *out, const document *doc, const fact *f)
{
    static const char *const weekdays[] = { "", "一", "二", "三", "四", "五", "六", "日" };
    const dated *d = &doc->dates[f->detail];
    if (d->from.month != 0) {
        put_day(out, ", \"from\": ", d->from);
        put_day(out, ", \"to\": ", d->to);
    }
    json_name(out, ", \"precision\": ", precision_names[d->precision]);
    json_name(out, ", \"year_from\": ", year_source_names[d->year_from]);
    json_text_if(out, ", \"weekday\": ", view_of(weekdays[d->weekday]));
    write_word(out, doc, ", \"event\": ", d->event);
    write_word(out, doc, ", \"object\": ", d->event_object);
    write_word(out, doc, ", \"relative\": ", d->relative);
}

static void put_office(buffer *out, const document *doc, const fact *f)
{
    const office *o = &doc->offices[f->detail];
    json_text(out, ", \"office\": ", document_word(doc, o->office));
    write_word(out, doc, ", \"organisation\": ", o->organisation);
    write_word(out, doc, ", \"holder\": ", o->holder);
    json_name(out, ", \"tenure\": ", tenure_names[o->tenure]);
    write_true(out, ", \"exclusive\": true", o->exclusive);
}

static void put_name(buffer *out, const document *doc, const fact *f)
{
    const name *n = &doc->names[f->detail];
    json_text(out, ", \"name\": ", document_word(doc, n->name));
    json_name(out, ", \"role\": ", name_role_names[n->role]);
    write_word(out, doc, ", \"short\": ", n->shorter);
}

static void put_list(buffer *out, const document *doc, const fact *f)
{
    const list *l = &doc->lists[f->detail];
    json_raw(out, ", \"items\": [");
    for (uint32_t i = l->first; i < l->first + l->count; i++) {
        json_text(out, i > l->first ? ", {\"text\": " : "{\"text\": ", document_word(doc, doc->items[i].text));
        json_integer(out, ", \"start\": ", doc->items[i].start);
        json_integer(out, ", \"end\": ", doc->items[i].end);
        buffer_byte(out, '}');
    }
    buffer_byte(out, ']');
    write_true(out, ", \"open\": true", l->open);
    write_word(out, doc, ", \"lead\": ", l->lead);
    if (l->least != l->count)
        json_integer(out, ", \"least\": ", l->least);
    if (l->most != l->count)
        json_integer(out, ", \"most\": ", l->most);
}

static void put_quotation(buffer *out, const document *doc, const fact *f)
{
    const quotation *q = &doc->quotations[f->detail];
    write_word(out, doc, ", \"speaker\": ", q->speaker);
    json_integer(out, ", \"length\": ", q->length);
    json_text(out, ", \"digest\": ", document_word(doc, q->digest));
}

static void put_heading(buffer *out, const document *doc, const fact *f)
{
    const heading *h = &doc->headings[f->detail];
    json_integer(out, ", \"level\": ", h->level);
    write_word(out, doc, ", \"series\": ", h->series);
    if (h->ordinal != 0)
        json_integer(out, ", \"ordinal\": ", h->ordinal);
    write_word(out, doc, ", \"title\": ", h->title);
}

static void put_rows(buffer *out, const document *doc, const table *t, uint32_t from, uint32_t to)
{
    for (uint32_t row = from; row < to; row++) {
        json_raw(out, row > from ? ", [" : "[");
        for (uint32_t column = 0; column < t->columns; column++) {
            const cell *c = &doc->cells[t->first_cell + row * t->columns + column];
            json_text(out, column > 0 ? ", {\"text\": " : "{\"text\": ", document_word(doc, c->text));
            json_integer(out, ", \"start\": ", c->start);
            json_integer(out, ", \"end\": ", c->end);
            if (c->figure != FACT_NONE)
                write_reference(out, doc, ", \"figure\": ", c->figure);
            write_true(out, ", \"head\": true", c->head);
            buffer_byte(out, '}');
        }
        buffer_byte(out, ']');
    }
}

static void put_table(buffer *out, const document *doc, const fact *f)
{
    const table *t = &doc->tables[f->detail];
    json_raw(out, ", \"heads\": [");
    put_rows(out, doc, t, 0, t->head_rows);
    json_raw(out, "], \"rows\": [");
    put_rows(out, doc, t, t->head_rows, t->rows);
    buffer_byte(out, ']');
    write_word(out, doc, ", \"caption\": ", t->caption);
}

static void put_mark(buffer *out, const document *doc, const fact *f)
{
    json_text(out, ", \"mark\": ", document_word(doc, doc->marks[f->detail].mark));
}

static void put_place(buffer *out, uint32_t start, uint32_t end, uint32_t line, uint32_t column)
{
    json_integer(out, ", \"start\": ", start);
    json_integer(out, ", \"end\": ", end);
    if (line == 0)
        return;
    json_integer(out, ", \"line\": ", line);
    json_integer(out, ", \"column\": ", column);
}

/* Brief: without what the reader derives, and without its clause. */
static void put_fact_at_length(buffer *out, const document *doc, uint32_t index, bool brief)
{
    static void (*const details[FACT_KINDS])(buffer *, const document *, const fact *) = {
        NULL, NULL, NULL, put_date, put_office, put_name, put_list, put_quotation, put_heading, put_table, put_mark
    };
    const fact *f = &doc->facts[index];
    const clause *c = &doc->clauses[f->clause];
    json_raw(out, "{\"id\": ");
    write_id(out, doc, 'f', index);
    json_name(out, ", \"kind\": ", fact_kind_names[f->kind]);
    json_text(out, ", \"text\": ", fact_text(doc, index));
    put_place(out, f->start, f->end, f->line, f->column);
    if (!brief) {
        json_integer(out, ", \"segment\": ", c->segment + 1);
        json_integer(out, ", \"paragraph\": ", c->paragraph + 1);
        json_integer(out, ", \"sentence\": ", c->sentence + 1);
        json_integer(out, ", \"clause\": ", f->clause + 1);
    }
    put_confidence(out, f->confidence);
    if (details[f->kind] != NULL)
        details[f->kind](out, doc, f);
    else
        write_figure(out, doc, f, brief);
    buffer_byte(out, '}');
}

static void put_fact(buffer *out, const document *doc, uint32_t index)
{
    put_fact_at_length(out, doc, index, false);
}

/* Operands of one role stand together; five roles are lists. */
static void put_operands(buffer *out, const document *doc, const claim *c)
{
    for (uint32_t i = 0; i < c->operands; i++) {
        const operand *o = &doc->operands[c->operand + i];
        bool plural = o->role == ROLE_SHARES || o->role == ROLE_PARTS || o->role == ROLE_FACTS || o->role == ROLE_LESS || o->role == ROLE_FACTORS;
        if (plural && i > 0 && o[-1].role == o->role) {
            write_reference(out, doc, ", ", o->fact);
        } else {
            json_text(out, ", ", view_of(role_names[o->role]));
            write_reference(out, doc, plural ? ": [" : ": ", o->fact);
        }
        if (plural && (i + 1 == c->operands || o[1].role != o->role))
            buffer_byte(out, ']');
    }
}

static void put_claim(buffer *out, const document *doc, uint32_t index)
{
    const claim *c = &doc->claims[index];
    json_raw(out, "{\"id\": ");
    write_id(out, doc, 'c', index);
    json_name(out, ", \"kind\": ", claim_kind_names[c->kind]);
    json_text_if(out, ", \"text\": ", (view){ doc->pool.start + c->text_start, c->text_length });
    put_place(out, c->start, c->end, c->line, c->column);
    put_operands(out, doc, c);
    write_word(out, doc, ", \"years\": ", c->years);
    if (c->direction != DIRECTION_NONE)
        json_raw(out, c->direction == DIRECTION_UP ? ", \"direction\": \"up\"" : ", \"direction\": \"down\"");
    if (c->complete != 0)
        json_raw(out, c->complete == 2 ? ", \"complete\": true" : ", \"complete\": false");
    if (c->disjoint != 0)
        json_raw(out, c->disjoint == 2 ? ", \"disjoint\": true" : ", \"disjoint\": false");
    write_word(out, doc, ", \"gate\": ", c->gate);
    write_word(out, doc, ", \"pattern\": ", c->pattern);
    put_confidence(out, c->confidence);
    buffer_byte(out, '}');
}

static void put_clause(buffer *out, const document *doc, uint32_t index)
{
    const clause *c = &doc->clauses[index];
    json_integer(out, "{\"start\": ", c->start);
    json_integer(out, ", \"end\": ", c->end);
    json_integer(out, ", \"segment\": ", c->segment + 1);
    json_integer(out, ", \"paragraph\": ", c->paragraph + 1);
    json_integer(out, ", \"sentence\": ", c->sentence + 1);
    buffer_byte(out, '}');
}

static void put_all(buffer *out, const document *doc, const char *name, uint32_t count, bool one_line, const facts_drain *drain,
                    void (*put)(buffer *, const document *, uint32_t))
{
    json_raw(out, one_line ? ", " : ",\n  ");
    json_quote(out, view_of(name));
    json_raw(out, ": [");
    for (uint32_t i = 0; i < count; i++) {
        if (i > 0)
            buffer_byte(out, ',');
        json_raw(out, one_line ? " " : "\n    ");
        put(out, doc, i);
        if (drain != NULL && out->length >= DRAINED)
            drain->take(drain->context, out);
    }
    json_raw(out, one_line || count == 0 ? "]" : "\n  ]");
}

static void put_published(buffer *out, const document *doc)
{
    char day[11];
    if (doc->published.from.year == 0)
        return;
    date_print(doc->published.from, day);
    size_t length = doc->published_precision == PRECISION_YEAR ? 4 : doc->published_precision == PRECISION_MONTH ? 7 : 10;
    json_text(out, ", \"published\": ", (view){ day, length });
}

void facts_write_head(buffer *out, const document *doc)
{
    json_text(out, "{\"id\": ", doc->id);
    json_text_if(out, ", \"title\": ", doc->title);
    json_text_if(out, ", \"language\": ", doc->language);
    put_published(out, doc);
    json_text_if(out, ", \"source\": ", doc->source_name);
    json_text_if(out, ", \"encoding\": ", doc->encoding);
    buffer_byte(out, '}');
}

void facts_write_fact(buffer *out, const document *doc, uint32_t fact)
{
    put_fact_at_length(out, doc, fact, true);
}

void facts_write(buffer *out, const document *doc, bool one_line, const facts_drain *drain)
{
    json_raw(out, "{ \"format\": \"" FACTS_FORMAT "\"");
    json_raw(out, one_line ? ", " : ",\n  ");
    json_raw(out, "\"document\": ");
    facts_write_head(out, doc);
    put_all(out, doc, "clauses", doc->clause_count, one_line, drain, put_clause);
    put_all(out, doc, "facts", doc->fact_count, one_line, drain, put_fact);
    put_all(out, doc, "claims", doc->claim_count, one_line, drain, put_claim);
    json_raw(out, " }\n");
}
