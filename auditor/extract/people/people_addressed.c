#include "extract/people/people_parts.h"

#include <string.h>

#include "base/utf8.h"
#include "extract/place.h"

/*
** One person whose title is told in two ways that differ in one character: "市水利局局长罗启文介绍了险情。市长罗启文说",
** "副局长梅兰到场。梅兰副市长说". The second one stands alone beside the name, nothing else in the draft gives that title to the person,
** and no sentence that tells of him holds it: he may have two.
*/

enum { HOLDERS = 32, MENTIONS = 24, LEAST_NAME = 6, LEAST_TITLE = 6, LETTER = 3 };

typedef struct {
    uint32_t name;          /* where the name starts */
    uint32_t start, end;    /* of the title; equal: none */
    bool alone;             /* no organisation before it, nor a word that says that it was held once */
} mention;

typedef struct {
    view name;
    mention list[MENTIONS];
    uint32_t count;
} person;

/* Where the word for a deputy begins that ends at 'at'; *former: one for somebody who held the office once stands there. */
static uint32_t deputy_before(const people_words *w, view text, uint32_t at, bool *former)
{
    uint32_t value = BEFORE_CURRENT, n = wordset_before(w->before, (view){ text.start, at }, at, &value);
    if (n > 0 && value == BEFORE_DEPUTY) {
        at -= n;
        n = wordset_before(w->before, (view){ text.start, at }, at, &value);
    }
    *former = n > 0 && value != BEFORE_DEPUTY;
    return at;
}

/* The title right before, or right behind, the name at 'at'. */
static mention mention_at(const people_words *w, view text, uint32_t at, uint32_t length)
{
    mention m = { .name = at, .start = at, .end = at };
    uint32_t value = 0, n = wordset_before(w->titles, (view){ text.start, at }, at, NULL);
    bool former = false;
    if (n > 0) {
        m.start = deputy_before(w, text, at - n, &former);
        const uint32_t last = m.start > 0 ? (uint32_t)(utf8_back(text.start, text.start + m.start) - text.start) : 0;
        m.alone = !former && (m.start == 0 || people_han_at(text, last) == 0);
        return m;
    }
    const uint32_t behind = at + length, deputy = wordset_at(w->before, text, behind, &value);
    const uint32_t skip = deputy > 0 && value == BEFORE_DEPUTY ? deputy : 0;
    n = wordset_at(w->titles, text, behind + skip, NULL);
    if (n > 0) {
        m.start = behind;
        m.end = behind + skip + n;
        m.alone = true;
    }
    return m;
}

static void collect(const people_words *w, view text, person *p)
{
    for (uint32_t at = 0; p->count < MENTIONS;) {
        const ptrdiff_t found = view_find((view){ text.start + at, text.length - at }, p->name);
        if (found < 0)
            return;
        at += (uint32_t)found;
        p->list[p->count++] = mention_at(w, text, at, (uint32_t)p->name.length);
        at += (uint32_t)p->name.length;
    }
}

static view title_of(view text, const mention *m)
{
    return (view){ text.start + m->start, m->end - m->start };
}

/* Do two titles of as many characters differ in one of them only? */
static bool is_slip(view a, view b)
{
    uint32_t differ = 0;
    if (a.length != b.length || a.length < LEAST_TITLE)
        return false;
    for (size_t i = 0; i + LETTER <= a.length; i += LETTER)
        differ += memcmp(a.start + i, b.start + i, LETTER) != 0;
    return differ == 1;
}

/* Is the title told of the person elsewhere, or in a sentence that tells of him? */
static bool has_title(const extraction *x, const person *p, const mention *m)
{
    const view text = x->clean->text, title = title_of(text, m);
    for (uint32_t i = 0; i < p->count; i++) {
        const mention *other = &p->list[i];
        const sentence *in = place_sentence(x, other->name);
        if (other == m || in == NULL)
            continue;
        for (uint32_t at = in->start; at < in->end;) {
            const ptrdiff_t found = view_find((view){ text.start + at, in->end - at }, title);
            if (found < 0)
                break;
            at += (uint32_t)found;
            if (at != m->start)
                return true;
            at += (uint32_t)title.length;
        }
    }
    return false;
}

static void claim_titles(extraction *x, const mention *a, const mention *b, uint32_t length)
{
    const mention *const both[] = { a, b };
    operand operands[2];
    const mark detail = { .mark = builder_word(x->builder, VIEW("title")) };
    for (size_t i = 0; i < 2; i++) {
        const mention *m = both[i];
        const uint32_t start = m->start < m->name ? m->start : m->name, end = m->end > m->name ? m->end : m->name + length;
        operands[i] = (operand){ place_fact(x, FACT_MARK, start, end, &detail), ROLE_FACTS };
    }
    claim made = { .kind = CLAIM_REPEAT, .confidence = 80, .pattern = builder_word(x->builder, VIEW("people/title")) };
    builder_claim(x->builder, &made, operands, 2);
}

static void read_person(extraction *x, const people_words *w, person *p)
{
    const view text = x->clean->text;
    collect(w, text, p);
    for (uint32_t i = 1; i < p->count; i++) {
        const mention *m = &p->list[i];
        if (!m->alone || m->end == m->start || wordset_has(w->occasional, title_of(text, m)))
            continue;
        for (uint32_t k = 0; k < i; k++) {
            const mention *first = &p->list[k];
            if (!is_slip(title_of(text, first), title_of(text, m)) || wordset_has(w->occasional, title_of(text, first)) || has_title(x, p, m))
                continue;
            claim_titles(x, first, m, (uint32_t)p->name.length);
            return;
        }
    }
}

void people_addressed(extraction *x, const people_words *w)
{
    const document *doc = builder_document(x->builder);
    view known[HOLDERS];
    uint32_t count = 0;
    const uint32_t offices = doc->office_count;
    for (uint32_t i = 0; i < offices && count < HOLDERS; i++) {
        const view holder = document_word(doc, doc->offices[i].holder);
        bool again = holder.length < LEAST_NAME || wordset_at(w->familiar, holder, 0, NULL) > 0;
        for (uint32_t k = 0; k < count && !again; k++)
            again = view_equal(known[k], holder);
        if (again)
            continue;
        known[count++] = holder;
        person p = { .name = holder };
        read_person(x, w, &p);
    }
}
