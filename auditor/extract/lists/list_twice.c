#include "extract/lists/list_parts.h"

#include "base/utf8.h"
#include "extract/figures/numeral.h"
#include "extract/place.h"

/*
** An item that stands in its list twice: 香樟、银杏、桂花、银杏. Texts do not name a thing twice in one list, unless the items are
** told of others in turn (三人分别来自四川、湖南、四川), count or measure something, or are repeated for their sound (冲、冲、冲).
*/

enum {
    LEAST_ITEMS = 3, LEAST_LETTERS = 2,     /* fewer letters only where the list is counted */
    BACK = 60           /* bytes before a list in which its count is looked for */
};

/* Is it made of letters only, so that it names something? Of a counted list figures and Latin letters may, too: 3号楼, B. */
static bool names_thing(const list_words *w, view text, list_piece p, bool counted)
{
    uint32_t letters = 0, value, n;
    for (uint32_t at = p.start; at < p.end; at += n > 0 ? n : utf8_step(text, at), letters++) {
        n = numeral_at(text, at, NUMERAL_DIGITS | NUMERAL_HAN, &value);
        bool name = n > 0 ? wordset_at(w->number_names, text, at + n, NULL) > 0 : (unsigned char)text.start[at] >= 0x80 || (text.start[at] | 32) >= 'a';
        if (!name || (!counted && (n > 0 || (unsigned char)text.start[at] < 0x80)))
            return false;
    }
    return letters >= (counted ? 1 : LEAST_LETTERS);
}

/* What is said of the list behind its last item: 沙河四个乡镇, 县水利局等单位. */
static bool end_last(const list_words *w, view text, list_piece *last, uint32_t count)
{
    uint32_t length, value;
    bool counted = false;
    view inside = { text.start, last->end };
    uint32_t open = wordset_find(w->open, inside, last->start, last->end, &length, NULL);
    if (open > last->start && open < last->end)
        last->end = open;
    for (uint32_t at = last->start + utf8_step(text, last->start); at < last->end; at += utf8_step(text, at))
        if (numeral_at(inside, at, NUMERAL_DIGITS | NUMERAL_HAN, &value) > 0 && !numeral_before(inside, at) && (value == count || value == count + 1)) {
            last->end = at;
            counted = true;
        }
    return counted;
}

/* What stands in brackets behind an item, and what is said of a list behind its last one (木耳以及茶叶是…), is not of its name; what its
** name goes on behind is: 小（一）型. */
static list_piece bare(const list_words *w, view text, list_piece p, bool last)
{
    for (uint32_t at = p.start + (p.end > p.start ? utf8_step(text, p.start) : 0); at < p.end; at += utf8_step(text, at)) {
        view rest = { text.start + at, p.end - at };
        const bool opens = view_starts(rest, VIEW("\xEF\xBC\x88")) || view_starts(rest, VIEW("("));
        if (opens && !last && !view_ends(rest, VIEW("\xEF\xBC\x89")) && !view_ends(rest, VIEW(")")))
            return p;
        if (opens || (last && at >= p.start + 6 && wordset_at(w->says_of, text, at, NULL) > 0)) {
            p.end = at;
            break;
        }
    }
    return p;
}

/* The items of a list, and those that a conjunction joins in the last one: 海棠和银杏. */
static uint32_t split_last(const list_words *w, view text, const list_cuts *l, list_piece *out, bool *counted)
{
    uint32_t count = 0;
    for (; count < l->count; count++)
        out[count] = l->items[count];
    *counted = end_last(w, text, &out[count - 1], count);
    list_piece last = out[count - 1];
    view inside = { text.start, last.end };
    for (uint32_t at = last.start + utf8_step(text, last.start); at < last.end; at += utf8_step(text, at)) {
        uint32_t n = wordset_at(w->conjunctions, inside, at, NULL);
        if (n > 0 && at + n < last.end) {
            out[count - 1].end = at;
            out[count++] = (list_piece){ at + n, last.end };
            break;
        }
    }
    for (uint32_t i = 0; i < count; i++)
        out[i] = bare(w, text, out[i], i + 1 == count);
    return count;
}

/* Does a numeral shortly before the list, or right behind it, say how many items it has? */
static bool says_how_many(view text, uint32_t block_start, list_piece first, uint32_t end, uint32_t count)
{
    uint32_t at = first.start > block_start + BACK ? first.start - BACK : block_start, value;
    while (at < first.start && ((unsigned char)text.start[at] & 0xC0) == 0x80)
        at++;
    for (uint32_t n; at < first.end; at += n > 0 ? n : utf8_step(text, at))
        if ((n = numeral_at(text, at, NUMERAL_DIGITS | NUMERAL_HAN, &value)) > 0 && value == count)
            return true;
    return end < text.length && numeral_at(text, end, NUMERAL_DIGITS | NUMERAL_HAN, &value) > 0 && value == count;
}

static view piece(view text, list_piece p)
{
    return (view){ text.start + p.start, p.end - p.start };
}

/* The first item behind the words that lead to it: the end of it that is another one of the 'sure' items, and that no third one ends with. */
static void end_of_first(const list_words *w, view text, list_piece *items, uint32_t count, uint32_t sure)
{
    view first = piece(text, items[0]);
    for (uint32_t i = 1; i < sure; i++) {
        view own = piece(text, items[i]);
        bool held = !view_ends(first, own) || first.length < own.length + 6 || !names_thing(w, text, items[i], false);
        for (uint32_t k = 1; k < count && !held; k++)
            held = items[k].end - items[k].start > own.length && view_ends(piece(text, items[k]), own);
        if (!held) {
            items[0].start = items[0].end - (uint32_t)own.length;
            return;
        }
    }
}

static bool all_equal(view text, const list_piece *items, uint32_t count)
{
    bool equal = true;
    for (uint32_t i = 1; i < count && equal; i++)
        equal = view_equal(piece(text, items[0]), piece(text, items[i]));
    return equal;
}

static bool some_equal(view text, const list_piece *items, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t k = i + 1; k < count; k++)
            if (view_equal(piece(text, items[i]), piece(text, items[k])))
                return true;
    return false;
}

static void mark_twice(list_reader *r, list_piece a, list_piece b)
{
    place_mark(r->x, "repeated-item", a.start, a.end);
    place_mark(r->x, "repeated-item", b.start, b.end);
}

/* "检出的项目有三个，分别为铅、镉、砷": the bytes of the words at the list's start that announce what was counted right before them; 0: there are
** none, or something of what was counted is told (三人的籍贯分别为…). */
static uint32_t announced_count(const list_words *w, view text, uint32_t block_start, list_piece first, uint32_t count)
{
    uint32_t value = 0;
    const uint32_t n = wordset_at(w->announce, text, first.start, NULL), comma = first.start >= block_start + 3 ? first.start - 3 : first.start;
    if (n == 0 || !view_starts((view){ text.start + comma, 3 }, VIEW("\xEF\xBC\x8C")))
        return 0;
    uint32_t at = first.start > block_start + BACK ? first.start - BACK : block_start;
    while (at < first.start && ((unsigned char)text.start[at] & 0xC0) == 0x80)
        at++;
    for (uint32_t used; at < comma; at += used > 0 ? used : utf8_step(text, at))
        if ((used = numeral_at(text, at, NUMERAL_DIGITS | NUMERAL_HAN, &value)) > 0 && value == count && !numeral_before(text, at))
            return n;
    return 0;
}

static void find_twice(list_reader *r, uint32_t block_start, const list_cuts *l)
{
    view text = r->x->clean->text;
    list_piece items[LIST_ITEMS + 1];
    bool behind;
    uint32_t length, count = split_last(r->words, text, l, items, &behind);
    if (count < LEAST_ITEMS)
        return;
    const list_piece first = items[0];
    const uint32_t announced = announced_count(r->words, text, block_start, first, count);
    items[0].start += announced;
    const bool counted = behind || says_how_many(text, block_start, first, items[count - 1].end, count);
    /* whether a conjunction joins two items or the halves of one, only a count tells: 造船和养护服务业 */
    end_of_first(r->words, text, items, count, counted || count == l->count ? count : l->count - 1);
    if (!some_equal(text, items, count) || all_equal(text, items, count)
        || (!behind && announced == 0
            && wordset_find(r->words->in_turn, (view){ text.start, items[1].start }, first.start, items[1].start, &length, NULL)
                   < items[1].start))
        return;
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t k = i + 1; k < count; k++)
            if (view_equal(piece(text, items[i]), piece(text, items[k])) && names_thing(r->words, text, items[i], counted) && (k > i + 1 || counted)) {
                mark_twice(r, items[i], items[k]);
                return;
            }
}

/* The first joint of two items at or behind 'at', or the end of 'text': 、 》《 ”“. */
static uint32_t next_joint(const list_reader *r, view text, uint32_t at)
{
    const uint32_t end = (uint32_t)text.length;
    const view quotes[] = { VIEW("\xE3\x80\x8B\xE3\x80\x8A"), VIEW("\xE2\x80\x9D\xE2\x80\x9C") };
    for (; (at = starts_next(r->x->starts, at, end, START_BRACKET | START_SEPARATOR)) < end; at++) {
        const view rest = { text.start + at, end - at };
        if (view_starts(rest, VIEW("\xE3\x80\x81")) || view_starts(rest, quotes[0]) || view_starts(rest, quotes[1]))
            break;
    }
    return at;
}

void list_read_twice(list_reader *r, const block *b)
{
    view text = { r->x->clean->text.start, b->end };
    uint32_t end;
    for (uint32_t at = b->start, joint; (joint = next_joint(r, text, at)) < b->end; at = end > joint ? end : joint + 3) {
        uint32_t start = list_clause_start(r->x, list_nearest(text, at, joint), joint);
        bool has_separator;
        list_cuts l = { 0 };
        end = list_end(r->x, r->words, text, start, LONGEST_LIST, &has_separator);
        if (!has_separator || end <= joint)
            continue;
        list_cut(r->x, r->words, text, start, end, &l);
        if (l.count > 1 && !l.too_long)
            find_twice(r, b->start, &l);
    }
}
