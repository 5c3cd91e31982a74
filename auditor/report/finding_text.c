#include "report/finding_text.h"

#include <inttypes.h>
#include <stdio.h>

#include "report/words.h"

uint32_t finding_suspect(const finding *f)
{
    uint32_t best = FACT_NONE;
    if (f->undecidable)
        return FACT_NONE;
    for (uint32_t i = 0; i < f->evidence_count; i++)
        if (f->evidence[i].suspicion > 0 && (best == FACT_NONE || f->evidence[i].suspicion > f->evidence[best].suspicion))
            best = i;
    return best;
}

static void add(buffer *out, view text, size_t start)
{
    if (text.length == 0)
        return;
    if (out->length > start)
        buffer_append(out, VIEW(" \xC2\xB7 "));
    for (size_t i = 0; i < text.length; i++)
        buffer_byte(out, text.start[i] == '\x1f' ? ' ' : text.start[i]);
}

void finding_key(buffer *out, const report_key *k, const data *words)
{
    size_t start = out->length;
    add(out, k->scope, start);
    add(out, k->subject, start);
    add(out, k->qualifiers, start);
    add(out, k->verb, start);
    add(out, k->metric, start);
    add(out, k->period, start);
    if (k->status.length > 0)
        add(out, words_of(words, "status", k->status), start);
    if (!view_equal(k->basis, VIEW("unknown")))
        add(out, k->basis, start);
}

/* How many relations a repair settles or upsets at once. */
static void effect(buffer *out, const char *name, uint32_t relations, const data *words)
{
    char digits[16];
    int length = snprintf(digits, sizeof digits, "%" PRIu32, relations);
    const words_value values[] = { { "count", { digits, (size_t)length } } };
    if (relations == 0)
        return;
    buffer_append(out, words_say(words, "comma"));
    words_fill(out, words_say(words, name), values, 1);
}

void finding_repair(buffer *out, const finding *f, const repair *r, const data *words)
{
    if (r->evidence < f->evidence_count) {
        buffer_append(out, f->evidence[r->evidence].text);
        buffer_append(out, VIEW(" -> "));
    }
    buffer_append(out, r->text);
    unsigned percent = (unsigned)(r->probability * 100 + 0.5);
    buffer_format(out, " (%u.%02u", percent / 100, percent % 100);
    for (unsigned i = 0; i < REASONS && r->why[i].length > 0; i++) {
        buffer_append(out, words_say(words, "comma"));
        buffer_append(out, words_of(words, "reason", r->why[i]));
    }
    effect(out, "mends", r->mends > 1 ? r->mends : 0, words);  /* one is the conflict itself */
    effect(out, "breaks", r->breaks, words);
    buffer_byte(out, ')');
}

void finding_repairs(buffer *out, const finding *f, const data *words, uint32_t most)
{
    for (uint32_t i = 0; i < f->repair_count && i < most; i++) {
        buffer_append(out, i > 0 ? words_say(words, "semicolon") : VIEW(""));
        finding_repair(out, f, &f->repairs[i], words);
    }
    if (f->repair_count > most)
        buffer_append(out, VIEW(" \xE2\x80\xA6"));
}

/* Messages write the sign for "is not" that derivations spell "!=". */
void finding_derivation(buffer *out, const finding *f)
{
    static const view spelled = { "!=", 2 }, sign = { "\xE2\x89\xA0", 3 };
    buffer signed_too = { 0 };
    ptrdiff_t at = view_find(f->derivation, spelled);
    if (at >= 0) {
        size_t behind = (size_t)at + spelled.length;
        buffer_append(&signed_too, (view){ f->derivation.start, (size_t)at });
        buffer_append(&signed_too, sign);
        buffer_append(&signed_too, (view){ f->derivation.start + behind, f->derivation.length - behind });
    }
    bool said = view_find(f->message, f->derivation) >= 0
        || (signed_too.length > 0 && view_find(f->message, buffer_view(&signed_too)) >= 0);
    if (!said)
        buffer_append(out, f->derivation);
    out->failed = out->failed || signed_too.failed;
    buffer_free(&signed_too);
}

void finding_note(buffer *out, const finding *f, const data *words, const data *english)
{
    view first = words == english ? f->note_en : f->note_zh, second = words == english ? f->note_zh : f->note_en;
    buffer_append(out, first.length > 0 ? first : second);
}
