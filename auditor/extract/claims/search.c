#include "extract/claims/search.h"

#include "base/utf8.h"
#include "extract/claims/feasible.h"
#include "extract/words/likeness.h"

enum { AHEAD = 6 };

/* Strips words that any name may have from both ends of a text; the last scope word seen is the name's scope. */
static view bare(const scene *s, view text, uint8_t *scope)
{
    const relation_words *w = s->words;
    for (uint32_t n = 1; n > 0 && text.length > 0;) {
        uint32_t value = 0;
        n = wordset_at(w->sets[WORDS_SCOPE], text, 0, &value);
        if (n > 0)
            *scope = (uint8_t)value;
        else
            n = wordset_at(w->sets[WORDS_WHOLE_LEAD], text, 0, NULL);
        text = (view){ text.start + n, text.length - n };
    }
    for (uint32_t n = 1; n > 0 && text.length > 0;) {
        n = wordset_before(w->sets[WORDS_WHOLE_TAIL], text, (uint32_t)text.length, NULL);
        text.length -= n;
    }
    return text;
}

static void add(wanted *out, view text)
{
    const char *at = text.start, *end = text.start + text.length;
    unsigned length;
    for (; at < end && out->length < WANTED_LENGTH; at += length) {
        uint32_t point = utf8_decode(at, end, &length);
        if (point >= 0x201C && point <= 0x201D)
            continue;
        out->points[out->length++] = point;
        out->letters |= scene_letter(point);
    }
}

wanted search_wanted(const scene *s, uint32_t from, uint32_t to)
{
    wanted out = { .length = 0 };
    uint32_t start = from;
    while (start < to && s->text.symbols[start].token != NO_TOKEN)
        start++;
    add(&out, bare(s, reduced_text(&s->text, start, to), &out.scope));
    return out;
}

wanted search_label(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    wanted out = { .scope = m->own_scope };
    if (m->label < m->label_end)
        out = search_wanted(s, m->label, m->label_end);
    if (out.length == 0 && m->noun < m->noun_end)
        out = search_wanted(s, m->noun, m->noun_end);
    return out;
}

unsigned search_fit(const scene *s, const wanted *name, uint32_t which)
{
    const mention *m = &s->mentions[which];
    if (name->scope != 0 && m->scope != 0 && m->scope != name->scope)
        return 0;
    if (name->length == 0)
        return name->scope != 0 && m->scope == name->scope ? FIT : 0;
    uint64_t missing = name->letters & ~m->letters;
    if (__builtin_popcountll(missing) * 3 > (int)name->length)
        return 0;
    unsigned fit = likeness_of(name->points, name->length, s->points + m->name, m->name_length);
    if (name->scope != 0 && m->scope == 0)
        fit -= fit / 10;
    return fit >= FIT ? fit : 0;
}

bool search_level(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    uint8_t hedge = scene_figure(s, which)->print.modifier;
    return m->use == USE_LEVEL && (m->flags & (MENTION_CELL | MENTION_EACH)) == 0 && hedge != MODIFIER_OVER
        && hedge != MODIFIER_NEARLY && hedge != MODIFIER_AT_LEAST && hedge != MODIFIER_UNDER && hedge != MODIFIER_AT_MOST;
}

typedef struct {
    const scene *s;
    const wanted *name;
    uint32_t like, except;
    search_accepts accepts;
    const void *context;
    unsigned accepted_fit;
    search_result result;
} search;

static void look_at(search *q, uint32_t at)
{
    if (at == q->except || at == q->like || !search_level(q->s, at)
        || (q->like == NONE ? q->s->mentions[at].kind != TOKEN_AMOUNT : !scene_comparable(q->s, at, q->like)))
        return;
    unsigned fit = search_fit(q->s, q->name, at);
    search_result *r = &q->result;
    if (fit == 0)
        return;
    if (q->accepts != NULL && fit > q->accepted_fit && q->accepts(q->s, at, q->context)) {
        r->accepted = at;
        q->accepted_fit = fit;
    }
    if (fit == r->fit && q->s->mentions[at].parent == r->best && r->best != NONE)
        return;     /* a part is no rival of its whole */
    if (fit > r->fit || (r->best != NONE && fit == r->fit && q->s->mentions[r->best].parent == at)) {
        r->best = at;
        r->fit = fit;
        r->rivalled = false;
    } else if (fit == r->fit && !feasible_equal(q->s, at, r->best)) {
        r->rivalled = true;
    }
}

search_result search_named(const scene *s, const wanted *name, uint32_t like, uint32_t near, uint32_t except, search_accepts accepts,
                           const void *context)
{
    search q = { s, name, like, except, accepts, context, 0, { .best = NONE, .accepted = NONE } };
    for (uint32_t n = 0; n < SEARCH_WINDOW && n <= near; n++)
        look_at(&q, near - n);
    for (uint32_t at = near + 1; at < s->mention_count && at <= near + AHEAD; at++)
        look_at(&q, at);
    return q.result;
}

bool search_meets(view a, view b)
{
    enum { LETTER = 3, TWO = 2 * LETTER };
    for (size_t at = 0; at + TWO <= a.length; at += LETTER)
        if (view_find(b, (view){ a.start + at, TWO }) >= 0)
            return true;
    return false;
}
