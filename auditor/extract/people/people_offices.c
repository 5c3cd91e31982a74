#include "extract/people/people_parts.h"

#include <string.h>

#include "base/utf8.h"
#include "extract/place.h"

enum {      /* bytes */
    LONGEST_ORGANISATION = 54, LEAST_ORGANISATION = 9, CHAIN_GAP = 30, LINK_REACH = 30, ELSEWHERE_REACH = 45,
    LONG = 9, SHORT = 6, LINK = 6, LETTER = 3
};

/* Is an office told, in its clause, to be one of another place or matter: 另一起案件的审判长, 邻村的支书? */
static bool is_elsewhere(const people_words *w, view text, uint32_t floor, uint32_t start)
{
    uint32_t from = start;
    while (from > floor && start - from < ELSEWHERE_REACH) {
        const uint32_t before = (uint32_t)(utf8_back(text.start + floor, text.start + from) - text.start);
        if (people_han_at(text, before) == 0)
            break;
        from = before;
    }
    return people_holds(w->elsewhere, text, from, start);
}

/* Reads backwards from an office word: deputy, tenure, organisation, tenure again (前任市长 and 原怀化市长). */
static people_title title_before(const people_words *w, view text, uint32_t floor, uint32_t start, uint32_t end, uint32_t flags)
{
    people_title t = { .title_end = end, .flags = flags, .tenure = TENURE_CURRENT };
    uint32_t at = start, value = 0, n;
    t.title_start = start;
    view left = { text.start + floor, 0 };
    for (int i = 0; i < 2; i++) {
        left.length = at - floor;
        n = left.length > 0 ? wordset_before(w->before, left, (uint32_t)left.length, &value) : 0;
        if (n == 0)
            break;
        at -= n;
        if (value == BEFORE_DEPUTY) {
            t.flags = TITLE_SHARED;
            t.title_start = at;
        } else {
            t.tenure = (uint8_t)value;
        }
    }
    n = at > floor ? wordset_before(w->of, (view){ text.start + floor, at - floor }, at - floor, NULL) : 0;
    if (n > 0 && at - n > floor && wordset_before(w->brands, (view){ text.start + floor, at - n - floor }, at - n - floor, NULL) > 0)
        at -= n;        /* 王家村的支书 */
    t.organisation_end = at;
    uint32_t limit = at - floor > LONGEST_ORGANISATION ? at - LONGEST_ORGANISATION : floor, from = at;
    while (from > limit) {
        uint32_t before = (uint32_t)(utf8_back(text.start + floor, text.start + from) - text.start);
        if (before < limit || wordset_before(w->stop, (view){ text.start + floor, from - floor }, from - floor, NULL) > 0)
            break;
        n = wordset_before(w->before, (view){ text.start + floor, from - floor }, from - floor, &value);
        if (n > 3 && value != BEFORE_DEPUTY) {
            t.tenure = (uint8_t)value;
            break;
        }
        from = before;
    }
    if (from > floor && t.tenure == TENURE_CURRENT
        && wordset_before(w->before, (view){ text.start + floor, from - floor }, from - floor, &value) > 0 && value != BEFORE_DEPUTY)
        t.tenure = (uint8_t)value;
    if (t.tenure == TENURE_CURRENT && is_elsewhere(w, text, floor, t.title_start))
        t.tenure = TENURE_DESIGNATE;        /* compared with no other */
    t.organisation_start = from;
    t.start = from;
    t.end = end;
    return t;
}

/* 报道旧事时称“县长罗启文”: a title and a name in quotation marks of their own are words that are spoken of, and name no holder. */
static bool is_quoted_label(view text, uint32_t start, uint32_t end)
{
    return start >= 3 && end + 3 <= text.length && memcmp(text.start + start - 3, "\xE2\x80\x9C", 3) == 0      /* “ ” */
        && memcmp(text.start + end, "\xE2\x80\x9D", 3) == 0;
}

static void add_office(extraction *x, const people_title *t, uint32_t end, view holder)
{
    view text = x->clean->text;
    if (is_quoted_label(text, t->start, end))
        return;
    office detail = {
        .office = builder_word(x->builder, (view){ text.start + t->title_start, t->title_end - t->title_start }),
        .organisation = builder_word(x->builder, (view){ text.start + t->organisation_start, t->organisation_end - t->organisation_start }),
        .holder = builder_word(x->builder, holder),
        .tenure = t->tenure,
        .exclusive = (t->flags & TITLE_EXCLUSIVE) != 0
                     && ((t->flags & TITLE_VAGUE) == 0 || t->organisation_end == t->organisation_start
                         || t->organisation_end - t->organisation_start >= LEAST_ORGANISATION),
    };
    place_fact(x, FACT_OFFICE, t->start, end, &detail);
}

/* Three characters that are hardly anything but a name: a surname that is no other word, and two that names may hold. */
static bool may_be_name(const people_words *w, view text, uint32_t at)
{
    uint32_t surname = wordset_at(w->surnames, text, at, NULL), next = at + surname;
    if (surname != 3 || wordset_at(w->unclear, text, at, NULL) > 0 || wordset_at(w->titles, text, next, NULL) > 0)
        return false;
    for (int i = 0; i < 2; i++, next += 3)
        if (people_han_at(text, next) != 3 || wordset_at(w->never, (view){ text.start, next + 3 }, next, NULL) > 0
            || wordset_at(w->speech, text, next, NULL) > 0 || wordset_at(w->after_name, text, next, NULL) > 3)
            return false;
    return true;
}

/* Where the name of a holder may start behind an office that ends at 'end': behind a space, a colon (局长：罗启文), 是 (院长是罗启文). */
static uint32_t behind_office(const people_words *w, view text, uint32_t end, bool *told)
{
    *told = false;
    if (end + 1 < text.length && text.start[end] == ' ')
        return end + 1;
    view rest = { text.start + end, text.length - end };
    uint32_t n = wordset_at(w->is, text, end, NULL);
    if (n == 0 && view_starts(rest, VIEW("\xEF\xBC\x9A")))      /* ： */
        n = 3;
    *told = n > 0;
    return end + n;
}

/* The name of the holder at 'at', or 老 and a surname; of a 'told' one a sign must follow, or what one does with an office (由…担任). */
static uint32_t holder_at(const people_words *w, view text, uint32_t at, bool told)
{
    uint32_t n = people_holder_at(w, text, at), familiar;
    if (n == 6 && wordset_at(w->unclear, text, at, NULL) > 0 && wordset_at(w->surnames, text, at + 3, NULL) == 3 && people_han_at(text, at + n) > 0)
        return 0;       /* 理事长和苏有田 */
    if (n == 0 && (familiar = wordset_at(w->familiar, text, at, NULL)) > 0 && wordset_at(w->titles, text, at, NULL) == 0
        && wordset_at(w->surnames, text, at + familiar, NULL) == 3 && wordset_at(w->unclear, text, at + familiar, NULL) == 0)
        n = familiar + 3;
    return told && people_han_at(text, at + n) > 0 && wordset_at(w->holds, text, at + n, NULL) == 0 ? 0 : n;
}

/* A name of so many bytes, of a surname that is no other word, that stands alone between the start of its clause and 'end'. */
static uint32_t name_alone(const people_words *w, view text, uint32_t floor, uint32_t end, uint32_t length)
{
    const uint32_t at = end >= floor + length ? end - length : end;
    if (at == end || people_han_at(text, at) != 3
        || (at > floor && people_han_at(text, (uint32_t)(utf8_back(text.start + floor, text.start + at) - text.start)) > 0))
        return 0;
    return wordset_at(w->unclear, text, at, NULL) == 0 && wordset_at(w->no_names, text, at, NULL) == 0 && people_name_at(w, text, at) == length ? length : 0;
}

/* "程国强院长": the holder's name right before an office, or 0. The last character of 石桥馆 is that of what the office is of. */
static uint32_t holder_before(const people_words *w, view text, uint32_t floor, const people_title *t)
{
    const uint32_t n = t->title_start > floor ? name_alone(w, text, floor, t->title_start, LONG) : 0;
    const bool vague = (t->flags & TITLE_VAGUE) != 0;      /* 白云山站长 */
    if (n == 0 || wordset_at(w->places, text, t->title_start, NULL) > 0
        || wordset_before(w->bodies, (view){ text.start, t->title_start }, t->title_start, NULL) > 0     /* 石化队主教练 */
        || (vague && wordset_before(w->brands, (view){ text.start, t->title_start }, t->title_start, NULL) > 0))
        return 0;
    return memcmp(text.start + t->title_start - 3, text.start + t->title_start, 3) != 0 ? n : 0;
}

/* A name that stands alone right before the words that lead to an office; 0: none. */
static uint32_t name_before_link(const people_words *w, view text, uint32_t floor, uint32_t at, bool sure)
{
    const uint32_t start = at - SHORT;
    if (name_alone(w, text, floor, at, LONG) > 0)
        return LONG;
    if (at < floor + SHORT || (at > floor + SHORT && people_han_at(text, (uint32_t)(utf8_back(text.start + floor, text.start + start) - text.start)) > 0))
        return 0;
    if (wordset_at(w->familiar, text, start, NULL) == LETTER)
        return wordset_at(w->surnames, text, at - LETTER, NULL) == LETTER ? SHORT : 0;
    const bool named = wordset_at(w->surnames, text, start, NULL) == LETTER && wordset_at(w->unclear, text, start, NULL) == 0
                       && wordset_at(w->no_names, text, start, NULL) == 0;
    return sure && named && people_han_at(text, at - LETTER) == LETTER && wordset_at(w->never, (view){ text.start, at }, at - LETTER, NULL) == 0 ? SHORT : 0;
}

/* May what such words lead to be an office that is held now? Who was appointed may have been followed by another one since. */
static bool leads_to_office(const people_words *w, view all, view text, const people_title *t, uint32_t value)
{
    const char next = t->title_end < text.length ? text.start[t->title_end] : '\n';
    const bool ends = people_han_at(text, t->title_end) == 0 && !(next >= '0' && next <= '9');
    uint32_t length;
    if (value == ACTS_THIS)
        return true;
    if (value == ACTS_ROLE)
        return wordset_at(w->role, text, t->title_end, NULL) > 0;
    return ends && (value == ACTS || wordset_find(w->succession, all, 0, (uint32_t)all.length, &length, NULL) == all.length);
}

/* "罗启文作为公司唯一的财务总监，", "罗启文这位局长当场…", "老罗当了九年村支书，": the name that such words lead from to an office; empty where there is
** none. The organisation begins behind them. */
static view holder_in_clause(const people_words *w, view all, view text, uint32_t floor, people_title *t)
{
    for (uint32_t at = t->title_start, n, value = 0; at > floor && t->title_start - at <= LINK_REACH && people_han_at(text, at) > 0;) {
        at = (uint32_t)(utf8_back(text.start + floor, text.start + at) - text.start);
        if ((n = wordset_at(w->acts_as, text, at, &value)) == 0 || at + n > t->title_start)
            continue;
        const uint32_t length = name_before_link(w, text, floor, at, n >= LINK || value == ACTS_ROLE);
        if (length == 0 || !leads_to_office(w, all, text, t, value))
            continue;
        const ptrdiff_t years = view_find((view){ text.start + at + n, t->title_start - at - n }, VIEW("\xE5\xB9\xB4"));     /* 年: 当了九年村支书 */
        const uint32_t start = years >= 0 ? at + n + (uint32_t)years + LETTER : at + n;
        t->organisation_start = start > t->organisation_start ? start : t->organisation_start;
        t->organisation_start = t->organisation_start < t->organisation_end ? t->organisation_start : t->organisation_end;
        return (view){ text.start + at - length, length };
    }
    return VIEW("");
}

/* Adds an office whose holder stands before it; false where none does. */
static bool holder_in_front(extraction *x, const people_words *w, view text, uint32_t floor, people_title t)
{
    const uint32_t n = holder_before(w, text, floor, &t);
    const view holder = n > 0 ? (view){ text.start + t.title_start - n, n } : holder_in_clause(w, x->clean->text, text, floor, &t);
    if (holder.length == 0 || (t.flags & TITLE_SHARED) != 0)
        return false;
    if (n > 0)
        t.organisation_start = t.organisation_end = t.title_start;
    t.start = (uint32_t)(holder.start - text.start);
    add_office(x, &t, t.title_end, holder);
    people_add_name(x, t.start, t.start + (uint32_t)holder.length, NAME_PERSON);
    return true;
}

/* Where the name begins that is told behind another office of its holder, or in quotation marks: 由副市长罗启文兼任, 一栏写着“罗启文”. */
static uint32_t behind_own_office(const people_words *w, view text, uint32_t at)
{
    uint32_t value = 0;
    const uint32_t before = wordset_at(w->before, text, at, &value), title = wordset_at(w->titles, text, at + before, NULL);
    if (title > 0)
        return at + before + title;
    return view_starts((view){ text.start + at, text.length - at }, VIEW("\xE2\x80\x9C")) ? at + LETTER : at;     /* “ */
}

/* Does a title that many have stand there: 寨老是阿公龙金山? */
static bool shared_at(const people_words *w, view text, uint32_t at)
{
    uint32_t flags = 0;
    return wordset_at(w->titles, text, at, &flags) > 0 && (flags & TITLE_SHARED) != 0;
}

/* "市医院党委书记刘海涛、院长齐卫东", "市中医院党委书记兼院长潘晓燕": an office that no more than such words join to the one before it is of the same
** organisation, where it tells none; not so behind 清江市委书记、市长. */
static void take_organisation(const people_words *w, view text, const people_title *last, uint32_t last_end, people_title *t)
{
    const uint32_t own = t->organisation_end - t->organisation_start, of = last->organisation_end - last->organisation_start;
    const uint32_t joint = last_end > 0 && own == 0 && of > 0 ? wordset_at(w->also, text, last_end, NULL) : 0;
    if (joint == 0 || last_end + joint != t->start
        || wordset_before(w->committees, (view){ text.start + last->organisation_start, of }, of, NULL) > 0)
        return;
    t->organisation_start = last->organisation_start;
    t->organisation_end = last->organisation_end;
}

/* Offices of one block, with their holders. */
void people_offices(extraction *x, const people_words *w, uint32_t from, uint32_t to, people_unsure *unsure)
{
    view text = { x->clean->text.start, to };
    uint32_t floor = from, length = 0, flags = 0;
    uint32_t last_end = 0;
    people_title pending = { 0 }, last = { 0 };
    bool waiting = false;
    for (uint32_t at = from; (at = starts_find(x->starts, START_TITLE, w->titles, text, at, to, &length, &flags)) < to; at += length) {
        if (at < floor)
            continue;       /* inside the name before it */
        people_title t = title_before(w, text, floor, at, at + length, flags);
        take_organisation(w, text, &last, last_end, &t);
        bool told;
        uint32_t after = at + length, end = behind_office(w, text, after, &told), n = holder_at(w, text, end, told);
        if (n == 0 && told && (n = holder_at(w, text, behind_own_office(w, text, end), true)) > 0)
            end = behind_own_office(w, text, end);
        if (n == 0 && told) {
            end = after;
            n = holder_at(w, text, end, false);
        }
        if (n > 0) {
            view holder = { text.start + end, n };
            if (waiting && at - pending.end <= CHAIN_GAP)
                add_office(x, &pending, pending.end, holder);
            add_office(x, &t, end + n, holder);
            people_add_name(x, end, end + n, NAME_PERSON);
            floor = end + n;
            waiting = false;
            last_end = floor;
        } else if (unsure->count < PEOPLE_UNSURE && may_be_name(w, text, end)) {
            unsure->titles[unsure->count] = t;
            unsure->name[unsure->count++] = end;
            floor = end + 9;
            waiting = false;
            last_end = 0;
        } else {
            /* "office、office NAME", "office 是 office NAME": this one waits for the next one's holder. */
            const bool in_front = holder_in_front(x, w, text, floor, t);
            waiting =
                !in_front && end < to
                && (wordset_at(w->also, text, end, NULL) > 0
                    || (behind_office(w, text, after, &told) > after && told && shared_at(w, text, behind_office(w, text, after, &told))));
            pending = t;
            floor = waiting ? end : floor;
            last_end = waiting ? t.title_end : 0;
        }
        last = t;
    }
}

/* The surest holder that starts like an unsure one: 9 bytes, 6 where it is one of two characters, 0 none. */
static uint32_t length_of(const document *doc, view guess, const people_unsure *all, const char *text)
{
    uint32_t length = 9;
    for (uint32_t i = 0; i < doc->office_count; i++) {
        view holder = document_word(doc, doc->offices[i].holder);
        if (view_equal(holder, guess))
            return 9;
        if (holder.length == 6 && view_starts(guess, holder))
            length = 6;
    }
    for (uint32_t i = 0; i < all->count && length == 9; i++) {
        view other = { text + all->name[i], 9 };
        if (memcmp(other.start, guess.start, 6) == 0 && !view_equal(other, guess))
            return 0;
    }
    return length;
}

void people_settle(extraction *x, const people_unsure *unsure)
{
    const char *text = x->clean->text.start;
    for (uint32_t i = 0; i < unsure->count; i++) {
        uint32_t at = unsure->name[i], length = length_of(builder_document(x->builder), (view){ text + at, 9 }, unsure, text);
        if (length == 0)
            continue;
        add_office(x, &unsure->titles[i], at + length, (view){ text + at, length });
        people_add_name(x, at, at + length, NAME_PERSON);
    }
}

/* The names from 'end' on, one behind the other; answers where the last one ends. */
static uint32_t take_names(extraction *x, const people_words *w, uint32_t end, uint32_t to)
{
    view text = { x->clean->text.start, to };
    for (;;) {
        uint32_t next = end;
        while (next < to && (text.start[next] == ' ' || text.start[next] == ':' || view_starts((view){ text.start + next, to - next }, VIEW("\xE3\x80\x81"))
                             || view_starts((view){ text.start + next, to - next }, VIEW("\xEF\xBC\x9A"))))
            next += (unsigned char)text.start[next] < 0x80 ? 1 : 3;
        uint32_t n = people_name_at(w, text, next);
        if (n == 0 || wordset_at(w->byline, text, next, NULL) > 0)
            return end;
        if (next == end && wordset_at(w->speech, text, end + n, NULL) > 0)
            return end;     /* 记者张三说 is still a name, but no by-line list follows */
        people_add_name(x, next, next + n, NAME_BYLINE);
        end = next + n;
    }
}

/* "记者 周砚秋 通讯员 彭立": every name after a by-line word. */
void people_bylines(extraction *x, const people_words *w, const block *b)
{
    view text = { x->clean->text.start, b->end };
    uint32_t length = 0;
    if (b->kind == BLOCK_BYLINE)
        take_names(x, w, b->start, b->end);     /* two names on a line of their own */
    for (uint32_t at = b->start; (at = starts_find(x->starts, START_BYLINE, w->byline, text, at, b->end, &length, NULL)) < b->end; at += length)
        length = take_names(x, w, at + length, b->end) - at;
}
