#include "network/network.h"

#include "base/memory.h"
#include "network/judge.h"
#include "network/state.h"

enum { RELATIONS_LARGEST = 1 << 24 };

bool network_grow(void **row, uint32_t count, uint32_t *room, size_t size)
{
    if (count < *room)
        return true;
    uint32_t wanted = *room == 0 ? 16 : *room * 2;
    void *grown = memory_resize(*row, wanted, size);
    if (grown == NULL)
        return false;
    *row = grown;
    *room = wanted;
    return true;
}

network *network_new(const document *doc)
{
    network *n = memory_zero(1, sizeof *n);
    if (n == NULL)
        return NULL;
    n->doc = doc;
    n->memory = arena_new();
    n->words = intern_new();
    if (n->memory == NULL || n->words == NULL
        || !network_grow((void **)&n->documents, 0, &n->document_room, sizeof *n->documents)
        || !network_grow((void **)&n->dimensions, 0, &n->dimension_room, sizeof *n->dimensions)) {
        network_free(n);
        return NULL;
    }
    n->documents[n->document_count++] = doc;
    n->dimensions[n->dimension_count++] = (dimension){ .money = 0 };
    return n;
}

void network_free(network *n)
{
    if (n == NULL)
        return;
    memory_free(n->leaves);
    memory_free(n->dimensions);
    memory_free(n->stated);
    memory_free(n->documents);
    memory_free(n->index);
    memory_free(n->slots);
    intern_free(n->words);
    arena_free(n->memory);
    memory_free(n);
}

const list *slot_list(const network *n, uint32_t s)
{
    const fact *f = slot_fact(n, s);
    return f->kind == FACT_LIST ? &n->slots[s].ref.doc->lists[f->detail] : NULL;
}

const heading *slot_heading(const network *n, uint32_t s)
{
    const fact *f = slot_fact(n, s);
    return f->kind == FACT_HEADING ? &n->slots[s].ref.doc->headings[f->detail] : NULL;
}

/* Facts of one document lie side by side, as they are mostly asked for in order. */
static uint32_t *find(const network *n, fact_ref ref)
{
    uint64_t far = ((uint64_t)(uintptr_t)ref.doc >> 4) * 0x9E3779B97F4A7C15u >> 32;
    uint32_t at = ((uint32_t)far + ref.index) & (n->index_room - 1);
    while (n->index[at] != UINT32_MAX) {
        const fact_ref *other = &n->slots[n->index[at]].ref;
        if (other->index == ref.index && other->doc == ref.doc)
            break;
        at = (at + 1) & (n->index_room - 1);
    }
    return &n->index[at];
}

static bool widen_index(network *n)
{
    if ((n->slot_count + 1) * 2 <= n->index_room)
        return true;
    uint32_t room = n->index_room == 0 ? 64 : n->index_room * 2;
    uint32_t *wider = memory_resize(n->index, room, sizeof *wider);
    if (wider == NULL)
        return false;
    n->index = wider;
    n->index_room = room;
    memset(wider, 0xFF, room * sizeof *wider);
    for (uint32_t i = 0; i < n->slot_count; i++)
        *find(n, n->slots[i].ref) = i;
    return true;
}

static bool number_document(network *n, const document *doc, uint32_t *number)
{
    for (uint32_t i = n->document_count; i-- > 0;)
        if (n->documents[i] == doc) {
            *number = i;
            return true;
        }
    if (!network_grow((void **)&n->documents, n->document_count, &n->document_room, sizeof *n->documents))
        return false;
    *number = n->document_count;
    n->documents[n->document_count++] = doc;
    return true;
}

uint32_t network_slot(network *n, fact_ref ref, error *err)
{
    uint32_t *at = NULL;
    slot s = { .ref = ref };
    if (widen_index(n) && *(at = find(n, ref)) != UINT32_MAX)
        return *at;
    if (at == NULL || !network_grow((void **)&n->slots, n->slot_count, &n->slot_room, sizeof *n->slots)
        || !number_document(n, ref.doc, &s.document)) {
        error_set(err, STATUS_MEMORY, "no memory for a relation");
        return UINT32_MAX;
    }
    *at = n->slot_count;
    n->slots[n->slot_count] = s;
    return n->slot_count++;
}

const document *network_document(const network *n, uint32_t number)
{
    return number < n->document_count ? n->documents[number] : NULL;
}

verdict network_test(network *n, const relation *r)
{
    return judge_relation(n, r, NULL, 0, NULL);
}

static status keep(network *n, view *text, error *err)
{
    uint32_t id = intern_put(n->words, *text);
    if (id == INTERN_NONE)
        return error_set(err, STATUS_MEMORY, "no memory for a rule's words");
    *text = intern_text(n->words, id);
    return STATUS_OK;
}

/* What the rule says outlives the rule's call. */
static const expectation *keep_expectation(network *n, const expectation *e, error *err)
{
    expectation *kept = arena_take(n->memory, sizeof *kept);
    role_name *roles = arena_zero(n->memory, e->role_count, sizeof *roles);
    if (kept == NULL || roles == NULL) {
        error_set(err, STATUS_MEMORY, "no memory for a rule's words");
        return NULL;
    }
    *kept = *e;
    kept->from = NULL;
    kept->roles = roles;
    status result = keep(n, &kept->unless, err);
    if (result == STATUS_OK)
        result = keep(n, &kept->note_zh, err);
    if (result == STATUS_OK)
        result = keep(n, &kept->note_en, err);
    for (uint32_t i = 0; i < e->role_count && result == STATUS_OK; i++) {
        roles[i] = e->roles[i];
        result = keep(n, &roles[i].role, err);
    }
    return result == STATUS_OK ? kept : NULL;
}

static bool said_before(const network *n, const expectation *e)
{
    const expectation *last = n->stated_count > 0 ? n->stated[n->stated_count - 1].told : NULL;
    return last != NULL && e->role_count == 0 && last->role_count == 0 && last->rule == e->rule && last->cap == e->cap
        && view_equal(last->unless, e->unless) && view_equal(last->note_zh, e->note_zh)
        && view_equal(last->note_en, e->note_en);
}

static status state(network *n, stated *s, const expectation *e, error *err)
{
    if (n->stated_count >= RELATIONS_LARGEST)
        return error_set(err, STATUS_LIMIT, "more than %d relations in one document", RELATIONS_LARGEST);
    if (!network_grow((void **)&n->stated, n->stated_count, &n->stated_room, sizeof *n->stated))
        return error_set(err, STATUS_MEMORY, "no memory for a relation");
    s->from = e->from;
    s->told = said_before(n, e) ? n->stated[n->stated_count - 1].told : keep_expectation(n, e, err);
    if (s->told == NULL)
        return STATUS_MEMORY;
    n->stated[n->stated_count++] = *s;
    return STATUS_OK;
}

static bool tells(verdict v)
{
    return v == VERDICT_HOLDS || v == VERDICT_ROUNDING || v == VERDICT_CONTRADICTS;
}

status network_expect(network *n, const relation *r, const expectation *e, verdict *out, error *err)
{
    stated s = { .relation = r, .chosen = r, .verdict = VERDICT_UNKNOWN };
    s.gated = e->unless.length > 0 || (e->from != NULL && e->from->gate != 0);
    if (!s.gated)
        s.verdict = (uint8_t)judge_relation(n, r, NULL, 0, &s.chosen);
    status result = relation_slots(n, s.chosen, &s.facts, &s.fact_count, err);
    if (result == STATUS_OK)
        result = state(n, &s, e, err);
    if (result != STATUS_OK)
        return result;
    for (uint32_t i = 0; i < s.fact_count; i++)
        n->slots[s.facts[i]].checked |= tells((verdict)s.verdict);
    n->of[s.verdict]++;
    *out = (verdict)s.verdict;
    return STATUS_OK;
}

status network_suspect(network *n, const fact_ref *facts, uint32_t count, const expectation *e, error *err)
{
    uint32_t *slots = arena_zero(n->memory, count > 0 ? count : 1, sizeof *slots);
    stated s = { .facts = slots, .verdict = VERDICT_DOUBTFUL };
    if (slots == NULL)
        return error_set(err, STATUS_MEMORY, "no memory for a suspicion");
    n->seen++;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t at = network_slot(n, facts[i], err);
        if (at == UINT32_MAX)
            return STATUS_MEMORY;
        if (n->slots[at].seen != n->seen)
            slots[s.fact_count++] = at;
        n->slots[at].seen = n->seen;
    }
    return state(n, &s, e, err);
}

relation_counts_by_verdict network_counts(const network *n)
{
    relation_counts_by_verdict counts = { .figures = n->doc->figure_count };
    memcpy(counts.of, n->of, sizeof counts.of);
    for (uint32_t i = 0; i < n->slot_count; i++)
        if (n->slots[i].checked && n->slots[i].document == 0
            && fact_figure(n->slots[i].ref.doc, n->slots[i].ref.index) != NULL)
            counts.figures_checked++;
    return counts;
}
