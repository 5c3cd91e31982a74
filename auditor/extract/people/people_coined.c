#include "extract/people/people_parts.h"

#include "base/utf8.h"
#include "extract/place.h"

/*
** Who is told to have coined a quotation: “…。”罗启文说，这句话是他自己琢磨出来的; 这是他自己想出来的一句话：“…”;
** 丁海明第一个说出来的话——“…”. It is the last person named before those words.
*/

enum {
    BEHIND = 240,           /* bytes behind a quotation */
    BEFORE = 300,           /* before the words, in which somebody is named */
    NOT = 24,               /* before them, in which 不是 may stand */
    LEAD = 60               /* before a quotation */
};

/* The last person named in [from, to), outside of the quotation. */
static bool last_named(const extraction *x, const people_words *w, view text, uint32_t from, uint32_t to, uint32_t open, uint32_t close, people_person *out)
{
    bool found = false;
    people_person own;
    for (uint32_t at = from; (at = starts_next(x->starts, at, to, START_SURNAME)) < to; at++)
        if ((at < open || at >= close) && people_person_at(w, (view){ text.start, to }, at, &own) && own.surname.length > 0
            && (own.given.length > 0 || own.end > own.start + own.surname.length)
            && (wordset_at(w->speech, text, own.end, NULL) > 0 || wordset_at(w->after_name, text, own.end, NULL) > 0
                || wordset_at(w->echo, text, own.end, NULL) > 0
                || (people_han_at(text, own.end) == 0
                    && (wordset_before(w->titles, (view){ text.start + from, at - from }, at - from, NULL) > 0
                        || wordset_before(w->named, (view){ text.start + from, at - from }, at - from, NULL) > 0)))) {
            found = true;       /* 第五任校长秦牧野。, 师傅叫汤保根。 */
            *out = own;
            at = own.end - 1;
        }
    return found;
}

/* Words that tell it as coined, in [from, to), of one who is named there, or of 他; not 不是他自己想出来的. Where they are; 'to': nowhere. */
static uint32_t coined_at(const people_words *w, view text, uint32_t from, uint32_t to)
{
    uint32_t length;
    const uint32_t at = wordset_find(w->coined, (view){ text.start, to }, from, to, &length, NULL);
    const uint32_t begin = at > from + NOT ? people_letter_from(text, at - NOT) : from;
    for (uint32_t k = begin; k < at; k += utf8_step(text, k)) {
        const uint32_t title = wordset_at(w->titles, text, k, NULL);
        people_person own;
        if (title > 0 && !people_person_at(w, text, k + title, &own))
            return to;      /* 这句话是馆长自己想出来的 */
    }
    return at < to && (people_holds(w->not_coined, text, begin, at) || people_holds(w->kin, text, begin, at)) ? to : at;
}

bool people_coined_by(const extraction *x, const people_words *w, const block *b, uint32_t open, uint32_t close, people_person *out)
{
    const view text = { x->clean->text.start, b->end };
    const uint32_t far = people_letter_from(text, close + BEHIND < b->end ? close + BEHIND : b->end),
                   near = people_letter_from(text, open > b->start + LEAD ? open - LEAD : b->start);
    const ptrdiff_t next = view_find((view){ text.start + close, far - close }, VIEW("\xE2\x80\x9C"));     /* “ */
    const uint32_t stop = next >= 0 ? close + (uint32_t)next : far;
    uint32_t at = coined_at(w, text, near, open);
    bool told = at < open;
    if (!told) {
        at = coined_at(w, text, close, stop);
        told = at < stop && people_holds(w->signs, text, close, at);      /* 这句话是 */
    }
    return told && last_named(x, w, text, people_letter_from(text, at > b->start + BEFORE ? at - BEFORE : b->start), at, open, close, out);
}
