#include "network/trouble.h"

#include "network/derivation.h"
#include "network/evidence.h"

static status no_memory(error *err)
{
    return error_set(err, STATUS_MEMORY, "no memory for a finding");
}

static severity severity_of(const stated *s)
{
    static const severity of[VERDICTS] = { SEVERITY_NOTE, SEVERITY_NOTE, SEVERITY_NOTE, SEVERITY_WARNING,
                                           SEVERITY_ERROR };
    return of[s->verdict] < s->told->cap ? of[s->verdict] : s->told->cap;
}

/* How sure the reading is: as sure as its weakest piece. */
static double confidence_of(const network *n, const stated *s)
{
    unsigned percent = s->from != NULL && s->from->confidence > 0 ? s->from->confidence : 100;
    for (uint32_t i = 0; i < s->fact_count; i++) {
        unsigned own = slot_fact(n, s->facts[i])->confidence;
        if (own > 0 && own < percent)
            percent = own;
    }
    return percent / 100.0;
}

static uint32_t place_of(const trouble *t, uint32_t slot)
{
    uint32_t i = 0;
    while (i < t->piece_count && t->pieces[i] != slot)
        i++;
    return i;
}

/* Blame speaks of the conflict's facts; the finding of its pieces of evidence. */
static status show_blame(network *n, const trouble *t, evidence *pieces, finding *out, error *err)
{
    const blame *b = &t->blame;
    repair *repairs = arena_zero(n->memory, b->repair_count + 1, sizeof *repairs);
    if (repairs == NULL)
        return no_memory(err);
    for (uint32_t i = 0; i < t->told->fact_count; i++)
        pieces[place_of(t, t->told->facts[i])].suspicion = b->suspicion[i];
    for (uint32_t i = 0; i < b->repair_count; i++) {
        repairs[i] = b->repairs[i];
        repairs[i].evidence = place_of(t, t->told->facts[b->repairs[i].evidence]);
    }
    out->repairs = repairs;
    out->repair_count = b->repair_count;
    out->undecidable = b->undecidable;
    out->search_stopped = b->stopped;
    return STATUS_OK;
}

static uint32_t key_at(const network *n, uint32_t slot)
{
    const figure *g = slot_figure(n, slot);
    return g != NULL && n->slots[slot].document == 0 ? g->key : 0;
}

/* The key of what is most likely wrong; where nothing tells, that of the whole, or of the first piece that has one. */
static uint32_t leading_key(const network *n, const trouble *t)
{
    uint32_t key = 0;
    if (t->blame.suspicion != NULL && !t->blame.undecidable)
        key = key_at(n, t->told->facts[t->blame.leader]);
    for (uint32_t i = 0; i < t->piece_count && key == 0; i++)
        if (evidence_is_whole(n, t->tellers[i], t->pieces[i]))
            key = key_at(n, t->pieces[i]);
    if (t->blame.suspicion != NULL && key == 0)
        key = key_at(n, t->told->facts[t->blame.leader]);
    for (uint32_t i = 0; i < t->piece_count && key == 0; i++)
        key = key_at(n, t->pieces[i]);
    return key;
}

/* Two relations that cannot hold together: a note, with both derivations. */
static status add_other(network *n, const stated *other, finding *f, error *err)
{
    buffer both = { 0 };
    view second;
    status result = derivation_write(n, other->chosen, other->verdict, &second, err);
    if (result != STATUS_OK)
        return result;
    buffer_append(&both, f->derivation);
    buffer_append(&both, VIEW("; "));
    buffer_append(&both, second);
    f->derivation = arena_copy(n->memory, buffer_view(&both));
    bool failed = both.failed || f->derivation.start == NULL;
    buffer_free(&both);
    f->together = true;
    f->severity = SEVERITY_NOTE;
    f->verdict = VERDICT_ROUNDING;
    f->note_zh = f->note_en = (view){ NULL, 0 };
    return failed ? no_memory(err) : STATUS_OK;
}

status trouble_write(network *n, const trouble *t, finding *out, error *err)
{
    const stated *told = t->told;
    finding f = { .rule = told->told->rule, .severity = severity_of(told), .verdict = told->verdict,
                  .confidence = confidence_of(n, told), .key = leading_key(n, t),
                  .note_zh = told->told->note_zh, .note_en = told->told->note_en, .evidence_count = t->piece_count };
    evidence *pieces = arena_zero(n->memory, t->piece_count + 1, sizeof *pieces);
    status result = STATUS_OK;
    if (pieces == NULL)
        return no_memory(err);
    for (uint32_t i = 0; i < t->piece_count; i++)
        pieces[i] = evidence_make(n, t->tellers[i], t->pieces[i]);
    f.evidence = pieces;
    if (told->relation != NULL)
        result = derivation_write(n, told->chosen, told->verdict, &f.derivation, err);
    if (result == STATUS_OK && t->with != NULL)
        result = add_other(n, t->with, &f, err);
    if (result == STATUS_OK && t->blame.suspicion != NULL)
        result = show_blame(n, t, pieces, &f, err);
    if (result == STATUS_OK)
        *out = f;
    return result;
}

bool trouble_is_coarse(const network *n, const stated *s)
{
    unsigned coarse = 0;
    for (uint32_t i = 0; i < s->fact_count; i++) {
        const figure *g = slot_figure(n, s->facts[i]);
        if (g == NULL || g->huge)
            continue;
        int64_t digits = g->print.digits;
        bool small = g->print.nature != NATURE_MEASURE && digits < 10 && g->print.scale == 0;
        while (digits != 0 && digits % 10 == 0 && g->print.decimals == 0)
            digits /= 10;
        coarse += !small && digits > -10 && digits < 10;
        coarse += g->print.modifier != MODIFIER_EXACT;
    }
    return coarse > 1;
}
