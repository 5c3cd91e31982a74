#include "extract/scene/keys.h"

#include <string.h>

/* The first verb in a text that tells counts of one noun apart. */
static view verb_in(const scene *s, view text)
{
    return scene_word(s, scene_find(s, WORDS_VERB, text));
}

static view scope_in(const scene *s, uint32_t from, uint32_t to)
{
    return scene_word(s, scene_last(s, WORDS_SCOPE, reduced_text(&s->text, from, to)));
}

/* The last date before a figure in its sentence: the period it speaks of. */
static view period_of(const scene *s, const mention *m, uint32_t start)
{
    for (uint32_t at = m->place; at-- > start;)
        if (s->text.symbols[at].mark == MARK_TIME && s->text.symbols[at].kind == TOKEN_DATE)
            return reduced_text(&s->text, at, at + 1);
    return VIEW("");
}

/* Without the quotation marks of a kind whose other half was cut off: 评出“质量之星 is 评出质量之星. */
static view whole_quotes(const scene *s, view text)
{
    if (text.length == 0 || memchr(text.start, 0xE2, text.length) == NULL)
        return text;
    static const char *const signs[][2] = { { "\xE2\x80\x9C", "\xE2\x80\x9D" }, { "\xE2\x80\x98", "\xE2\x80\x99" } };
    for (size_t kind = 0; kind < sizeof signs / sizeof *signs; kind++) {
        int opened = 0;
        for (size_t at = 0; at + 3 <= text.length; at++)
            opened += (memcmp(text.start + at, signs[kind][0], 3) == 0) - (memcmp(text.start + at, signs[kind][1], 3) == 0);
        char *copy = opened != 0 ? arena_zero(s->x->scratch, text.length + 1, 1) : NULL;
        size_t length = 0;
        for (size_t at = 0; copy != NULL && at < text.length; at++)
            if (at + 3 <= text.length && (memcmp(text.start + at, signs[kind][0], 3) == 0 || memcmp(text.start + at, signs[kind][1], 3) == 0))
                at += 2;
            else
                copy[length++] = text.start[at];
        if (copy != NULL)
            text = (view){ copy, length };
    }
    return text;
}

static key key_of(scene *s, const mention *m)
{
    builder *b = s->x->builder;
    uint32_t start = m->sentence == NONE ? m->label : s->text.sentences[m->sentence].from;
    if (m->place - start > SENTENCE_REACH)
        start = m->place - SENTENCE_REACH;
    view label = reduced_text(&s->text, m->label, m->label_end), noun = reduced_text(&s->text, m->noun, m->noun_end);
    label = whole_quotes(s, label);
    view verb = verb_in(s, reduced_text(&s->text, m->clause, m->place));
    key k = { .metric = builder_word(b, label.length > 0 ? label : noun), .verb = builder_word(b, verb) };
    if (label.length > 0 && noun.length > 0)
        k.qualifiers = builder_word(b, noun);
    k.scope = builder_word(b, scope_in(s, start, m->place));
    k.period = builder_word(b, period_of(s, m, start));
    k.status = (m->flags & MENTION_TARGET) != 0 ? KEY_TARGET : (m->flags & MENTION_PLAN) != 0 ? KEY_PLAN : KEY_ACTUAL;
    return k;
}

void keys_fill(scene *s)
{
    for (uint32_t i = 0; i < s->mention_count; i++) {
        const mention *m = &s->mentions[i];
        key k = key_of(s, m);
        figure *f = builder_figure(s->x->builder, m->fact);
        if (f != NULL && f->key == 0)
            f->key = builder_key(s->x->builder, &k);
    }
}
