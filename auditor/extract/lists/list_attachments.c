#include "extract/lists/list_parts.h"

#include "base/utf8.h"
#include "extract/figures/numeral.h"
#include "extract/place.h"

/*
** What is attached, in a numbered list ("附件：1. 名单", "2. 日程" below it): text that sends its reader to one behind the last (详见附件3)
** is misnumbered, unless a line begins with that one.
*/

enum {
    MOST_NUMBER = 20,
    LEAD = 24,              /* bytes between the word and its list: 附件共两份： */
    BELOW = 12,             /* blocks of a list below the word */
    BEYOND = 3              /* how far behind the last: more is another document's */
};

/* Behind the number of an item (2. 日程), or 'at' where it is not just that one's. */
static uint32_t item_at(view text, uint32_t at, uint32_t number)
{
    uint32_t value, used = numeral_at(text, at, NUMERAL_DIGITS | NUMERAL_HAN, &value);
    if (used == 0 || value != number || at + used >= text.length)
        return at;
    const uint64_t sign = wordset_character(text, at + used);
    const bool dot = sign == '.' || sign == 0xEFBC8E || sign == 0xE38081;      /* ．、 */
    const uint32_t behind = at + used + utf8_step(text, at + used);
    uint32_t next;
    return !dot || numeral_at(text, behind, NUMERAL_DIGITS, &next) > 0 ? at : behind;       /* not 2.5 */
}

/* Does an item start at 'at': behind a colon, a space, or the end of the item before? */
static bool may_start(view text, uint32_t from, uint32_t at)
{
    if (at == from)
        return true;
    const uint32_t before = (uint32_t)(utf8_back(text.start + from, text.start + at) - text.start);
    return text.start[before] == ' ' || list_clause_sign(text, before) > 0 || place_ends_sentence(text, before);
}

/* The number of the last item of a list that begins at 'at' of a block and may go on in those below; 0 where there is none. */
static uint32_t last_item(const list_reader *r, uint32_t index, uint32_t at)
{
    const clean_text *c = r->x->clean;
    uint32_t last = 0;
    for (uint32_t i = index; i < c->block_count && i <= index + BELOW; i++) {
        const block *b = &c->blocks[i];
        const view text = { c->text.start, b->end };
        const uint32_t from = i == index ? at : b->start, before = last;
        for (uint32_t k = from; k < b->end; k += utf8_step(text, k))
            if (may_start(text, from, k) && item_at(text, k, last + 1) > k)
                last++;
        if (i > index && last == before)
            break;
    }
    return last;
}

/* The number behind the word at 'at', which sends the reader there; 0 where none stands there. */
static uint32_t referred(const list_reader *r, view text, uint32_t at, uint32_t *end)
{
    const uint32_t word = wordset_at(r->words->attached, text, at, NULL);
    uint32_t value = 0, start = at + word;
    while (word > 0 && start < text.length && text.start[start] == ' ')
        start++;
    const uint32_t used = word > 0 ? numeral_at(text, start, NUMERAL_DIGITS | NUMERAL_HAN, &value) : 0;
    *end = start + used;
    return used > 0 && value <= MOST_NUMBER ? value : 0;
}

/* Does a line begin with the attachment of a number? */
static bool is_there(const list_reader *r, uint32_t number)
{
    const clean_text *c = r->x->clean;
    uint32_t end;
    for (uint32_t i = 0; i < c->block_count; i++)
        if (referred(r, (view){ c->text.start, c->blocks[i].end }, c->blocks[i].start, &end) == number)
            return true;
    return false;
}

/* Marks the list's word and the first place that sends to one it does not hold. */
static void judge(list_reader *r, uint32_t listed, uint32_t word_end, uint32_t last)
{
    const clean_text *c = r->x->clean;
    uint32_t length, end;
    for (uint32_t i = 0; i < c->block_count; i++) {
        const block *b = &c->blocks[i];
        const view text = { c->text.start, b->end };
        for (uint32_t at = b->start; (at = wordset_find(r->words->attached, text, at, b->end, &length, NULL)) < b->end; at += length) {
            const uint32_t number = referred(r, text, at, &end);
            if (number <= last || number > last + BEYOND || at == b->start
                || wordset_before(r->words->sends_to, (view){ text.start + b->start, at - b->start }, at - b->start, NULL) == 0 || is_there(r, number))
                continue;
            place_mark(r->x, "misnumbered", at, end);
            place_mark(r->x, "misnumbered", listed, word_end);
            return;
        }
    }
}

void list_read_attachments(list_reader *r)
{
    const clean_text *c = r->x->clean;
    uint32_t lists = 0, word = 0, word_end = 0, last = 0;
    for (uint32_t i = 0; i < c->block_count; i++) {
        const block *b = &c->blocks[i];
        const view text = { c->text.start, b->end };
        const uint32_t length = wordset_at(r->words->attached, text, b->start, NULL);
        uint32_t at = b->start + length;
        const uint32_t stop = at + LEAD < b->end ? at + LEAD : b->end;
        while (length > 0 && at < stop && text.start[at] != ':' && wordset_character(text, at) != 0xEFBC9A)     /* ： */
            at += utf8_step(text, at);
        if (length == 0 || at >= stop)
            continue;
        at += utf8_step(text, at);
        while (at < b->end && text.start[at] == ' ')
            at++;
        last = last_item(r, i, at);
        word = b->start;
        word_end = b->start + length;
        lists += last > 0;
    }
    if (lists == 1 && last > 1)
        judge(r, word, word_end, last);
}
