#include "rules/wording.h"

#include <stdlib.h>

#include "base/hash.h"

enum { SHOWN = 12, LONGEST_QUOTE = 60 };

typedef struct {
    const ruleset *rules;
    const host *host;
    arena *memory;
    bool zh;
    bool failed;
} wording;

static view keep(wording *w, view text)
{
    view copy = arena_copy(w->memory, text);
    w->failed |= copy.start == NULL;
    return copy;
}

/* "!=" is how machines write it. */
static void put_derivation(buffer *out, view text)
{
    for (size_t i = 0; i < text.length; i++) {
        bool sign = text.start[i] == '!' && i + 1 < text.length && text.start[i + 1] == '=';
        if (sign) {
            buffer_append(out, VIEW("≠"));
            i++;
        } else {
            buffer_byte(out, text.start[i]);
        }
    }
}

/* A long quotation is shown by its beginning. */
static void put_quoted(buffer *out, view text)
{
    size_t length = text.length;
    if (length > LONGEST_QUOTE) {
        length = LONGEST_QUOTE;
        while (length > 0 && ((unsigned char)text.start[length] & 0xC0) == 0x80)
            length--;
    }
    buffer_append(out, (view){ text.start, length });
    if (length < text.length)
        buffer_append(out, VIEW("…"));
}

static void put_evidence(const wording *w, buffer *out, const finding *f)
{
    for (uint32_t i = 0; i < f->evidence_count && i < SHOWN; i++) {
        if (i > 0)
            buffer_append(out, w->zh ? VIEW("、") : VIEW(", "));
        put_quoted(out, f->evidence[i].text);
    }
}

/* "占比与分子、分母不符：2024 / 2598 = 77.9 % ≠ 79.5 %（...）" */
static view message_of(wording *w, const finding *f)
{
    const rule_info *rule = ruleset_find(w->rules, view_of(f->rule));
    view note = w->zh ? f->note_zh : f->note_en;
    buffer out = { 0 };
    if (f->together)
        buffer_append(&out, w->zh ? VIEW("两处各自成立，合在一起不成立") : VIEW("each holds for itself, both together do not"));
    else if (rule != NULL)
        buffer_append(&out, w->zh ? rule->summary_zh : rule->summary_en);
    buffer_append(&out, w->zh ? VIEW("：") : VIEW(": "));
    if (f->derivation.length > 0)
        put_derivation(&out, f->derivation);
    else
        put_evidence(w, &out, f);
    if (note.length > 0) {
        buffer_append(&out, w->zh ? VIEW("（") : VIEW(" ("));
        buffer_append(&out, note);
        buffer_append(&out, w->zh ? VIEW("）") : VIEW(")"));
    }
    view text = keep(w, buffer_view(&out));
    w->failed |= out.failed;
    buffer_free(&out);
    return text;
}

static void add(sha256 *s, view text)
{
    sha256_add(s, text);
    sha256_add(s, (view){ "", 1 });
}

static const document *document_of(const wording *w, uint32_t number)
{
    const document *doc = network_document(w->host->network, number);
    return doc != NULL ? doc : w->host->doc;
}

/* The network numbers documents as it meets them; the caller of a series has numbers of its own. */
static uint32_t callers_number(const wording *w, uint32_t number)
{
    const document *doc = document_of(w, number);
    for (uint32_t i = 0; i < w->host->series_count; i++)
        if (w->host->series[i].fact.doc == doc)
            return w->host->series[i].document;
    return number;
}

/* Rule, key, document, roles and quoted evidence: nothing that moves when lines do. */
static void fingerprint(const wording *w, finding *f, const evidence *shown)
{
    sha256 s;
    char hex[65];
    const document *doc = f->evidence_count > 0 ? document_of(w, shown[0].document) : w->host->doc;
    const key *k = f->key < doc->key_count ? &doc->keys[f->key] : NULL;
    sha256_begin(&s);
    add(&s, view_of(f->rule));
    if (k != NULL) {
        const word words[] = { k->metric, k->verb, k->subject, k->scope, k->period, k->basis, k->qualifiers };
        for (size_t i = 0; i < sizeof words / sizeof *words; i++)
            add(&s, document_word(doc, words[i]));
    }
    for (uint32_t i = 0; i < f->evidence_count; i++) {
        add(&s, document_of(w, shown[i].document)->id);
        add(&s, shown[i].role);
        add(&s, shown[i].text);
    }
    sha256_end(&s, hex);
    memcpy(f->fingerprint, hex, sizeof f->fingerprint - 1);
    f->fingerprint[sizeof f->fingerprint - 1] = '\0';
}

static const evidence *copy_evidence(wording *w, const evidence *from, uint32_t count)
{
    evidence *all = arena_zero(w->memory, count, sizeof *all);
    w->failed |= all == NULL;
    for (uint32_t i = 0; all != NULL && i < count; i++) {
        bool same_role = i > 0 && from[i].role.start == from[i - 1].role.start;
        all[i] = from[i];
        all[i].role = same_role ? all[i - 1].role : keep(w, from[i].role);
        all[i].text = keep(w, from[i].text);
        all[i].document = callers_number(w, from[i].document);
    }
    return all;
}

static const repair *copy_repairs(wording *w, const repair *from, uint32_t count)
{
    repair *all = arena_zero(w->memory, count, sizeof *all);
    w->failed |= all == NULL;
    for (uint32_t i = 0; all != NULL && i < count; i++) {
        all[i] = from[i];
        all[i].text = keep(w, from[i].text);
        all[i].low = keep(w, from[i].low);
        all[i].high = keep(w, from[i].high);
        for (int k = 0; k < REASONS; k++)
            all[i].why[k] = keep(w, from[i].why[k]);
    }
    return all;
}

/* Where a reader is led first: to the most suspected place, or to the first. */
static const evidence *leading(const finding *f)
{
    static const evidence nowhere;
    const evidence *best = f->evidence_count > 0 ? f->evidence : &nowhere;
    for (uint32_t i = 1; i < f->evidence_count && !f->undecidable; i++)
        if (f->evidence[i].suspicion > best->suspicion)
            best = &f->evidence[i];
    return best;
}

static int compare_findings(const void *left, const void *right)
{
    const finding *a = left, *b = right;
    const evidence *x = leading(a), *y = leading(b);
    if (x->document != y->document)
        return x->document < y->document ? -1 : 1;
    if (x->start != y->start)
        return x->start < y->start ? -1 : 1;
    int order = strcmp(a->rule, b->rule);
    if (order == 0)
        order = strcmp(a->fingerprint, b->fingerprint);
    for (uint32_t i = 0; order == 0 && i < a->evidence_count && i < b->evidence_count; i++)
        order = (a->evidence[i].start > b->evidence[i].start) - (a->evidence[i].start < b->evidence[i].start);
    return order;
}

static void take_findings(wording *w, outcome *out, const finding *found, uint32_t count)
{
    finding *all = arena_zero(w->memory, count, sizeof *all);
    w->failed |= all == NULL;
    for (uint32_t i = 0; all != NULL && i < count; i++) {
        finding *f = &all[i];
        *f = found[i];
        f->evidence = copy_evidence(w, found[i].evidence, found[i].evidence_count);
        f->repairs = copy_repairs(w, found[i].repairs, found[i].repair_count);
        f->derivation = keep(w, found[i].derivation);
        f->note_zh = keep(w, found[i].note_zh);
        f->note_en = keep(w, found[i].note_en);
        if (w->failed)
            return;
        f->message = message_of(w, f);
        fingerprint(w, f, found[i].evidence);
    }
    if (all != NULL && count > 0)
        qsort(all, count, sizeof *all, compare_findings);
    out->findings = all;
    out->finding_count = count;
}

static void take_checks(wording *w, outcome *out, const network *n)
{
    uint32_t count;
    const check *from = network_checks(n, &count);
    check *all = arena_zero(w->memory, count, sizeof *all);
    w->failed |= all == NULL;
    for (uint32_t i = 0; all != NULL && i < count && !w->failed; i++) {
        all[i] = from[i];
        all[i].evidence = copy_evidence(w, from[i].evidence, from[i].evidence_count);
    }
    out->checks = all;
    out->check_count = count;
}

status wording_take(outcome *out, const host *h, const ruleset *rules, arena *memory, error *err)
{
    view language = rules->language.length > 0 ? rules->language : h->doc->language;
    wording w = { .rules = rules, .host = h, .memory = memory, .zh = view_starts(language, VIEW("zh")) };
    const finding *found;
    uint32_t count;
    status result = network_settle(h->network, &found, &count, err);
    if (result != STATUS_OK)
        return result;
    out->counts = network_counts(h->network);
    take_findings(&w, out, found, count);
    if (rules->relations)
        take_checks(&w, out, h->network);
    return w.failed ? error_set(err, STATUS_MEMORY, "no memory for the findings") : STATUS_OK;
}
