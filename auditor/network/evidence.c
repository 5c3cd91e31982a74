#include "network/evidence.h"

enum { LONGEST_EVIDENCE = 180, LONGEST_QUOTED = 60 };    /* bytes: 60 and 20 Chinese characters */

/* ROLES where the claim does not name it. */
static unsigned claimed_role(const network *n, const stated *s, uint32_t slot)
{
    const claim *c = s->from;
    const fact_ref ref = n->slots[slot].ref;
    if (c != NULL && n->slots[slot].document == 0)
        for (uint32_t i = 0; i < c->operands; i++)
            if (ref.doc->operands[c->operand + i].fact == ref.index)
                return ref.doc->operands[c->operand + i].role;
    return ROLES;
}

static view role_of(const network *n, const stated *s, uint32_t slot)
{
    const fact_ref ref = n->slots[slot].ref;
    for (uint32_t i = 0; i < s->told->role_count; i++)
        if (s->told->roles[i].fact.index == ref.index && s->told->roles[i].fact.doc == ref.doc)
            return s->told->roles[i].role;
    unsigned r = claimed_role(n, s, slot);
    return view_of(r < ROLES ? role_names[r] : fact_kind_names[slot_fact(n, slot)->kind]);
}

bool evidence_is_whole(const network *n, const stated *s, uint32_t slot)
{
    const view role = role_of(n, s, slot);
    return view_equal(role, view_of(role_names[ROLE_TOTAL])) || view_equal(role, view_of(role_names[ROLE_WHOLE]));
}

/* The first words of a quotation; its place follows where text and source are the same bytes. */
static evidence first_words(evidence whole)
{
    const bool alike = whole.end - whole.start == whole.text.length;
    size_t length = LONGEST_QUOTED;
    while (length > 0 && ((unsigned char)whole.text.start[length] & 0xC0) == 0x80)
        length--;
    whole.text.length = length;
    whole.end = alike ? whole.start + (uint32_t)length : whole.end;
    return whole;
}

/* Evidence is a short phrase: a list that fills sentences is shown by its first item, a quotation by its first words. */
static evidence shortened(const network *n, uint32_t slot, evidence whole)
{
    const list *items = slot_list(n, slot);
    if (slot_fact(n, slot)->kind == FACT_QUOTATION && whole.text.length > LONGEST_QUOTED)
        return first_words(whole);
    if (items == NULL || items->count == 0 || whole.text.length <= LONGEST_EVIDENCE)
        return whole;
    const document *doc = n->slots[slot].ref.doc;
    const item *first = &doc->items[items->first];
    whole.text = document_word(doc, first->text);
    whole.start = first->start;
    whole.end = first->end;
    return whole;
}

evidence evidence_make(const network *n, const stated *s, uint32_t slot)
{
    const fact *f = slot_fact(n, slot);
    return shortened(n, slot, (evidence){
        .role = role_of(n, s, slot), .text = fact_text(n->slots[slot].ref.doc, n->slots[slot].ref.index),
        .start = f->start, .end = f->end, .line = f->line, .column = f->column,
        .fact = n->slots[slot].ref.index, .document = n->slots[slot].document,
    });
}

const uint32_t *evidence_order(const network *n, const stated *s)
{
    uint32_t *order = arena_zero(n->memory, s->fact_count + 1, sizeof *order), count = 0;
    uint8_t *roles = arena_zero(n->memory, s->fact_count + 1, sizeof *roles);
    if (order == NULL || roles == NULL)
        return NULL;
    for (uint32_t i = 0; i < s->fact_count; i++)
        roles[i] = (uint8_t)claimed_role(n, s, s->facts[i]);
    for (unsigned r = 0; r <= ROLES; r++)
        for (uint32_t i = 0; i < s->fact_count && count < s->fact_count; i++)
            if (roles[i] == r)
                order[count++] = s->facts[i];
    return order;
}

const check *network_checks(const network *n, uint32_t *count)
{
    check *checks = arena_zero(n->memory, n->stated_count + 1, sizeof *checks);
    *count = 0;
    for (uint32_t i = 0; checks != NULL && i < n->stated_count; i++) {
        const stated *s = &n->stated[i];
        if (s->relation == NULL)
            continue;
        const uint32_t *order = evidence_order(n, s);
        evidence *pieces = arena_zero(n->memory, s->fact_count + 1, sizeof *pieces);
        if (order == NULL || pieces == NULL) {
            *count = 0;
            return NULL;
        }
        for (uint32_t k = 0; k < s->fact_count; k++)
            pieces[k] = evidence_make(n, s, order[k]);
        checks[(*count)++] = (check){ s->told->rule, s->verdict, pieces, s->fact_count };
    }
    return checks;
}
