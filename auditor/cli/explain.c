#include "cli/explain.h"

#include <inttypes.h>
#include <limits.h>

#include "base/utf8.h"

static bool touches(const document *doc, uint32_t index, uint32_t line, uint32_t column)
{
    const fact *f = &doc->facts[index];
    return f->line == line && f->column <= column && column < f->column + utf8_count(fact_text(doc, index));
}

static void named(buffer *out, const char *title, view text)
{
    if (text.length == 0)
        return;
    buffer_format(out, "  %s: ", title);
    for (size_t i = 0; i < text.length; i++)
        buffer_byte(out, text.start[i] == '\x1f' ? ' ' : text.start[i]);
    buffer_byte(out, '\n');
}

static void end_of(buffer *out, exact value, bool infinite)
{
    if (infinite)
        buffer_append(out, VIEW("..."));
    else
        exact_print(out, value);
}

static void readings(buffer *out, const figure *f)
{
    static const char *const names[READINGS] = { "rounded", "rounded any way", "as promised", "widest" };
    interval four[READINGS];
    if (f->huge || f->given || printed_readings(&f->print, f->table != FACT_NONE ? INT_MIN : INT_MAX, four) != STATUS_OK)
        return;
    for (unsigned i = 0; i < READINGS; i++) {
        buffer_format(out, "  %s: %c", names[i], four[i].low_open || four[i].low_infinite ? '(' : '[');
        end_of(out, four[i].low, four[i].low_infinite);
        buffer_append(out, VIEW(", "));
        end_of(out, four[i].high, four[i].high_infinite);
        buffer_format(out, "%c\n", four[i].high_open || four[i].high_infinite ? ')' : ']');
    }
}

static void explain_figure(buffer *out, const document *doc, const figure *f)
{
    const key *k = &doc->keys[f->key];
    named(out, "unit", doc->units[f->unit].name);
    named(out, "per", doc->units[f->per].name);
    named(out, "modifier", view_of(modifier_names[f->print.modifier]));
    readings(out, f);
    named(out, "metric", document_word(doc, k->metric));
    named(out, "verb", document_word(doc, k->verb));
    named(out, "qualifiers", document_word(doc, k->qualifiers));
    named(out, "subject", document_word(doc, k->subject));
    named(out, "scope", document_word(doc, k->scope));
    named(out, "period", document_word(doc, k->period));
    named(out, "basis", document_word(doc, k->basis));
}

static void explain_date(buffer *out, const document *doc, const dated *d)
{
    char from[11], to[11];
    date_print(d->from, from);
    date_print(d->to, to);
    buffer_format(out, "  from %s to %s, year from %s\n", from, to, year_source_names[d->year_from]);
    named(out, "event", document_word(doc, d->event));
    named(out, "relative", document_word(doc, d->relative));
}

static void explain_claims(buffer *out, const document *doc, uint32_t index)
{
    for (uint32_t i = 0; i < doc->claim_count; i++) {
        const claim *c = &doc->claims[i];
        for (uint32_t n = 0; n < c->operands; n++)
            if (doc->operands[c->operand + n].fact == index)
                buffer_format(out, "  %s of a %s claim at %" PRIu32 ":%" PRIu32 " %.*s\n",
                              role_names[doc->operands[c->operand + n].role], claim_kind_names[c->kind], c->line, c->column,
                              VIEW_PRINT(document_word(doc, c->pattern)));
    }
}

typedef struct {
    uint32_t line, column;
} spot;

static bool behind(spot a, spot b)
{
    return a.line != b.line ? a.line > b.line : a.column > b.column;
}

/* Does the place lie among what the claim is about? Its facts may stand before its words. */
static bool covers(const document *doc, const claim *c, spot at)
{
    spot first = { c->line, c->column }, last = first;
    for (uint32_t i = 0; i < c->operands; i++) {
        const uint32_t index = doc->operands[c->operand + i].fact;
        const fact *f = &doc->facts[index];
        const spot from = { f->line, f->column }, to = { f->line, f->column + (uint32_t)utf8_count(fact_text(doc, index)) };
        first = behind(first, from) ? from : first;
        last = behind(to, last) ? to : last;
    }
    return !behind(first, at) && behind(last, at);
}

static bool explain_words(buffer *out, const document *doc, spot at)
{
    bool found = false;
    for (uint32_t i = 0; i < doc->claim_count; i++) {
        const claim *c = &doc->claims[i];
        if (!covers(doc, c, at))
            continue;
        found = true;
        buffer_format(out, "within a %s claim (%" PRIu32 ":%" PRIu32 ", confidence %u%%) %.*s\n", claim_kind_names[c->kind], c->line,
                      c->column, c->confidence, VIEW_PRINT(document_word(doc, c->pattern)));
        for (uint32_t n = 0; n < c->operands; n++)
            named(out, role_names[doc->operands[c->operand + n].role], fact_text(doc, doc->operands[c->operand + n].fact));
        named(out, "years", document_word(doc, c->years));
        named(out, "gate", document_word(doc, c->gate));
    }
    return found;
}

bool explain_place(buffer *out, const document *doc, uint32_t line, uint32_t column)
{
    uint32_t found = 0;
    for (uint32_t i = 0; i < doc->fact_count; i++) {
        if (!touches(doc, i, line, column))
            continue;
        const fact *f = &doc->facts[i];
        found++;
        buffer_format(out, "%s %.*s (%" PRIu32 ":%" PRIu32 ", confidence %u%%)\n", fact_kind_names[f->kind],
                      VIEW_PRINT(fact_text(doc, i)), f->line, f->column, f->confidence);
        if (fact_figure(doc, i) != NULL)
            explain_figure(out, doc, fact_figure(doc, i));
        if (fact_date(doc, i) != NULL)
            explain_date(out, doc, fact_date(doc, i));
        explain_claims(out, doc, i);
    }
    return found > 0 || explain_words(out, doc, (spot){ line, column });
}
