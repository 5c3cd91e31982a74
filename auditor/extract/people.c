#include "extract/people.h"

#include <stdio.h>

#include "base/utf8.h"
#include "extract/place.h"
#include "extract/wordset.h"
#include "facts/digest.h"

enum { LONGEST_ORGANISATION = 54, LEAST_ORGANISATION = 9, CHAIN_GAP = 30, SHORTEST_QUOTATION = 8, SPEAKER_WINDOW = 120, INTRODUCTION = 36, KIN_WINDOW = 60,  /* bytes, bytes, characters, bytes ... */
       MOST_KNOWN = 256, BRAND_PLACES = 3, SHORTEST_BRAND = 15, LONGEST_BRAND = 36 };

/* What stands before an office. */
enum { BEFORE_CURRENT, BEFORE_FORMER, BEFORE_ACTING, BEFORE_DESIGNATE, BEFORE_DEPUTY };

/* Values of 'titles': may two holders be compared? */
enum { TITLE_SHARED = 1, TITLE_EXCLUSIVE = 2, TITLE_VAGUE = 4, TITLE_SINGULAR = 8 };

struct people_words {
    wordset *titles, *before, *surnames, *speech, *after_name, *never, *stop, *byline, *also, *contrast, *kin, *pronouns, *signs;
};

static status add_group(wordset *set, const data *people, const char *name, uint32_t value, error *err)
{
    char what[64];
    snprintf(what, sizeof what, "people.lua: %s", name);
    return wordset_add_list(set, data_get(people, name), value, what, err);
}

/* A title's flags are the union of its groups; wordset keeps the first value, so the unions go in first. */
static status add_titles(people_words *w, const data *people, error *err)
{
    const data *exclusive = data_get(people, "exclusive"), *vague = data_get(people, "vague");
    const data *singular = data_get(people, "singular");
    status done = STATUS_OK;
    if (singular != NULL && done == STATUS_OK)
        done = wordset_add_list(w->titles, singular, TITLE_EXCLUSIVE | TITLE_SINGULAR, "people.lua: singular", err);
    if (vague != NULL && done == STATUS_OK)
        done = wordset_add_list(w->titles, vague, TITLE_EXCLUSIVE | TITLE_VAGUE, "people.lua: vague", err);
    if (done == STATUS_OK)
        done = wordset_add_list(w->titles, exclusive, TITLE_EXCLUSIVE, "people.lua: exclusive", err);
    return done != STATUS_OK ? done : add_group(w->titles, people, "shared", TITLE_SHARED, err);
}

status people_words_new(people_words **out, arena *memory, const language *l, error *err)
{
    const data *people = language_data(l, "people");
    if (people == NULL) {
        *out = NULL;
        return STATUS_OK;
    }
    people_words *w = arena_zero(memory, 1, sizeof *w);
    if (w == NULL)
        return error_set(err, STATUS_MEMORY, "people.lua: no memory");
    wordset **const sets[] = { &w->titles, &w->before, &w->surnames, &w->speech, &w->after_name, &w->never, &w->stop, &w->byline, &w->also,
                               &w->contrast, &w->kin, &w->pronouns, &w->signs };
    for (size_t i = 0; i < sizeof sets / sizeof *sets; i++)
        if ((*sets[i] = wordset_new(memory)) == NULL)
            return error_set(err, STATUS_MEMORY, "people.lua: no memory");
    const struct {
        wordset *set;
        const char *name;
        uint32_t value;
    } groups[] = {
        { w->before, "current", BEFORE_CURRENT }, { w->before, "former", BEFORE_FORMER }, { w->before, "acting", BEFORE_ACTING },
        { w->before, "designate", BEFORE_DESIGNATE }, { w->before, "deputy", BEFORE_DEPUTY }, { w->surnames, "surnames", 0 },
        { w->speech, "speech", 0 }, { w->after_name, "speech", 0 }, { w->after_name, "after_name", 0 },
        { w->never, "never_in_names", 0 }, { w->stop, "stop_before_organisation", 0 }, { w->byline, "byline", 0 },
        { w->also, "also", 0 }, { w->contrast, "contrast", 0 }, { w->kin, "kin", 0 }, { w->pronouns, "pronouns", 0 }, { w->signs, "signs", 0 },
    };
    status done = add_titles(w, people, err);
    for (size_t i = 0; i < sizeof groups / sizeof *groups && done == STATUS_OK; i++)
        done = add_group(groups[i].set, people, groups[i].name, groups[i].value, err);
    if (done == STATUS_OK)
        *out = w;
    return done;
}

static bool is_han(uint32_t point)
{
    return (point >= 0x4E00 && point <= 0x9FFF) || (point >= 0x3400 && point <= 0x4DBF);
}

static uint32_t han_at(view text, uint32_t at)
{
    unsigned length;
    if (at >= text.length || !is_han(utf8_decode(text.start + at, text.start + text.length, &length)))
        return 0;
    return length;
}

/* May a name end here? At a sign, the text's end, or a word that follows names. */
static bool ends_name(const people_words *w, view text, uint32_t at)
{
    return han_at(text, at) == 0 || wordset_at(w->after_name, text, at, NULL) > 0 || wordset_at(w->titles, text, at, NULL) > 0;
}

uint32_t people_name_at(const people_words *w, view text, uint32_t at)
{
    uint32_t surname = wordset_at(w->surnames, text, at, NULL);
    if (surname == 0)
        return 0;
    uint32_t one = han_at(text, at + surname);
    if (one == 0 || wordset_at(w->never, (view){ text.start, at + surname + one }, at + surname, NULL) > 0)
        return 0;
    uint32_t first = at + surname + one, two = han_at(text, first);
    bool long_one = two > 0 && wordset_at(w->never, (view){ text.start, first + two }, first, NULL) == 0
        && ends_name(w, text, first + two);
    if (long_one && !(wordset_at(w->speech, text, first, NULL) > two))
        return surname + one + two;
    return ends_name(w, text, first) ? surname + one : 0;
}

typedef struct {
    uint32_t start, end;            /* with organisation and what stands before */
    uint32_t organisation_start, organisation_end;
    uint32_t title_start, title_end;    /* with 副 */
    uint32_t flags;
    uint8_t tenure;
} title;

/* Reads backwards from an office word: deputy, tenure, organisation, tenure again (前任市长 and 原怀化市长). */
static title title_before(const people_words *w, view text, uint32_t floor, uint32_t start, uint32_t end, uint32_t flags)
{
    title t = { .title_end = end, .flags = flags, .tenure = TENURE_CURRENT };
    uint32_t at = start, value = 0, n;
    view left = { text.start + floor, 0 };
    for (int i = 0; i < 2; i++) {
        left.length = at - floor;
        n = left.length > 0 ? wordset_before(w->before, left, (uint32_t)left.length, &value) : 0;
        if (n == 0)
            break;
        at -= n;
        if (value == BEFORE_DEPUTY)
            t.flags = TITLE_SHARED;
        else
            t.tenure = (uint8_t)value;
    }
    t.title_start = at;
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
    t.organisation_start = from;
    t.start = from;
    t.end = end;
    return t;
}

static void add_office(extraction *x, const title *t, uint32_t end, view holder)
{
    view text = x->clean->text;
    office detail = {
        .office = builder_word(x->builder, (view){ text.start + t->title_start, t->title_end - t->title_start }),
        .organisation = builder_word(x->builder, (view){ text.start + t->organisation_start, t->organisation_end - t->organisation_start }),
        .holder = builder_word(x->builder, holder),
        .tenure = t->tenure,
        .exclusive = (t->flags & TITLE_EXCLUSIVE) != 0
            && ((t->flags & TITLE_VAGUE) == 0 || t->organisation_end - t->organisation_start >= LEAST_ORGANISATION),
    };
    place_fact(x, FACT_OFFICE, t->start, end, &detail);
}

static void add_name(extraction *x, uint32_t start, uint32_t end, name_role role)
{
    view text = x->clean->text;
    name detail = { .name = builder_word(x->builder, (view){ text.start + start, end - start }), .role = (uint8_t)role };
    place_fact(x, FACT_NAME, start, end, &detail);
}

/* Offices of one block, with their holders. */
static void read_offices(extraction *x, const people_words *w, uint32_t from, uint32_t to)
{
    view text = { x->clean->text.start, to };
    uint32_t floor = from, length = 0, flags = 0;
    title pending = { 0 };
    bool waiting = false;
    for (uint32_t at = wordset_find(w->titles, text, from, to, &length, &flags); at < to;
         at = wordset_find(w->titles, text, at + length, to, &length, &flags)) {
        if (at < floor)
            continue;       /* inside the name before it */
        title t = title_before(w, text, floor, at, at + length, flags);
        uint32_t end = at + length, n;
        if (end + 1 < to && text.start[end] == ' ')
            end++;
        n = people_name_at(w, text, end);
        if (n > 0) {
            view holder = { text.start + end, n };
            if (waiting && at - pending.end <= CHAIN_GAP)
                add_office(x, &pending, pending.end, holder);
            add_office(x, &t, end + n, holder);
            add_name(x, end, end + n, NAME_PERSON);
            floor = end + n;
            waiting = false;
        } else {
            /* "office、office NAME": this one waits for the next one's holder. */
            waiting = end < to && wordset_at(w->also, text, end, NULL) > 0;
            pending = t;
            floor = waiting ? end : floor;
        }
    }
}

/* "记者 周砚秋 通讯员 彭立": every name after a by-line word. */
static void read_bylines(extraction *x, const people_words *w, uint32_t from, uint32_t to)
{
    view text = { x->clean->text.start, to };
    uint32_t length = 0;
    for (uint32_t at = wordset_find(w->byline, text, from, to, &length, NULL); at < to;
         at = wordset_find(w->byline, text, at + length, to, &length, NULL)) {
        uint32_t end = at + length;
        for (;;) {
            uint32_t next = end;
            while (next < to && (text.start[next] == ' ' || text.start[next] == ':' || view_starts((view){ text.start + next, to - next }, VIEW("\xE3\x80\x81"))
                                 || view_starts((view){ text.start + next, to - next }, VIEW("\xEF\xBC\x9A"))))
                next += (unsigned char)text.start[next] < 0x80 ? 1 : 3;
            uint32_t n = people_name_at(w, text, next);
            if (n == 0 || wordset_at(w->byline, text, next, NULL) > 0)
                break;
            if (next == end && wordset_at(w->speech, text, end + n, NULL) > 0)
                break;      /* 记者张三说 is still a name, but no by-line list follows */
            add_name(x, next, next + n, NAME_BYLINE);
            end = next + n;
        }
        length = end > at + length ? end - at : length;
    }
}

static uint32_t next_character(view text, uint32_t at)
{
    unsigned length;
    utf8_decode(text.start + at, text.start + text.length, &length);
    return at + length;
}

/* A person at 'at': NAME说, or a title and the name behind it. */
static view person_at(const people_words *w, view text, uint32_t at)
{
    uint32_t n = people_name_at(w, text, at);
    if (n > 0 && wordset_at(w->speech, text, at + n, NULL) > 0)
        return (view){ text.start + at, n };
    uint32_t titled = wordset_at(w->titles, text, at, NULL), behind = at + titled;
    if (titled == 0)
        return (view){ NULL, 0 };
    while (behind < text.length && text.start[behind] == ' ')
        behind++;
    n = people_name_at(w, text, behind);
    return n > 0 ? (view){ text.start + behind, n } : (view){ NULL, 0 };
}

/* The last person in [from, to) of the sentence that ends there, or of the ones before it where it says 他. */
static view last_person(const people_words *w, view text, uint32_t from, uint32_t to)
{
    view earlier = { NULL, 0 };
    bool pronoun = false;
    view before = { text.start, to }, found = { NULL, 0 };
    while (from < to && ((unsigned char)text.start[from] & 0xC0) == 0x80)
        from++;
    for (uint32_t at = from; at < to; at = next_character(text, at)) {
        view person = person_at(w, before, at);
        if (place_ends_sentence(text, at)) {
            earlier = found.length > 0 ? found : earlier;
            found = (view){ NULL, 0 };
            pronoun = false;
        } else if (person.length > 0) {
            found = person;
        } else {
            pronoun = pronoun || wordset_at(w->pronouns, before, at, NULL) > 0;
        }
    }
    return found.length > 0 || !pronoun ? found : earlier;
}

/* The speaker of a quotation [open, close): who introduces it (NAME说：“…”), else the first person behind it in its
** sentence or in the line that signs it (——NAME), else the last one before it. */
static view speaker_of(const extraction *x, const people_words *w, const block *b, uint32_t open, uint32_t close)
{
    const block *end_of_text = x->clean->blocks + x->clean->block_count;
    uint32_t to = b->end, window = open - b->start > SPEAKER_WINDOW ? open - SPEAKER_WINDOW : b->start;
    view all = x->clean->text;
    bool signed_line = close == b->end && b + 1 < end_of_text && view_starts((view){ all.start + b[1].start, b[1].end - b[1].start }, VIEW("\xE2\x80\x94"));
    if (signed_line)
        to = b[1].end;
    view text = { all.start, to }, found = last_person(w, text, window, open);
    if (found.length > 0 && open - (uint32_t)(found.start - text.start) <= INTRODUCTION)
        return found;
    view behind = { NULL, 0 };
    uint32_t stop = close + SPEAKER_WINDOW < to ? close + SPEAKER_WINDOW : to, at = signed_line ? b[1].start : close;
    for (; at < stop && !place_ends_sentence(text, at) && behind.length == 0; at = next_character(text, at))
        behind = person_at(w, text, at);
    if (behind.length > 0 || found.length > 0)
        return behind.length > 0 ? behind : found;
    uint32_t length, mark_at = wordset_find(w->signs, text, close, stop, &length, NULL);     /* …落款是NAME */
    for (at = mark_at + length; mark_at < stop && at < stop && behind.length == 0 && !place_ends_sentence(text, at); at = next_character(text, at)) {
        uint32_t n = people_name_at(w, text, at);
        behind = n > 0 && at == mark_at + length ? (view){ text.start + at, n } : person_at(w, text, at);
    }
    return behind;
}

static void add_quotation(extraction *x, const people_words *w, const block *b, uint32_t open, uint32_t close)
{
    view text = x->clean->text;
    uint32_t count;
    char hex[65];
    digest_quotation((view){ text.start + open + 3, close - open - 6 }, &count, hex);
    if (count < SHORTEST_QUOTATION)
        return;
    quotation detail = {
        .speaker = builder_word(x->builder, speaker_of(x, w, b, open, close)),
        .length = count,
        .digest = builder_word(x->builder, view_of(hex)),
    };
    place_fact(x, FACT_QUOTATION, open, close, &detail);
}

/* Outermost “…” of a block. */
static void read_quotations(extraction *x, const people_words *w, const block *b)
{
    view text = x->clean->text;
    uint32_t from = b->start, to = b->end;
    uint32_t open = 0, depth = 0;
    for (uint32_t at = from; at + 2 < to; at++) {
        if (text.start[at] != '\xE2' || text.start[at + 1] != '\x80')
            continue;
        if (text.start[at + 2] == '\x9C' && depth++ == 0)
            open = at;
        else if (text.start[at + 2] == '\x9D' && depth > 0 && --depth == 0)
            add_quotation(x, w, b, open, at + 3);
    }
}

/* Characters of two names that differ, up to 2; 2 as well where their lengths do. */
static unsigned difference(view a, view b)
{
    unsigned count = 0;
    if (a.length != b.length || a.length % 3 != 0)
        return 2;
    for (size_t i = 0; i < a.length && count < 2; i += 3)
        count += memcmp(a.start + i, b.start + i, 3) != 0;
    return count;
}

typedef struct {
    view names[MOST_KNOWN];
    bool shown[MOST_KNOWN];     /* its first place is a fact already */
    uint32_t count;
} known_names;

static void remember(known_names *known, view name)
{
    for (uint32_t i = 0; i < known->count; i++)
        if (view_equal(known->names[i], name))
            return;
    if (known->count < MOST_KNOWN)
        known->names[known->count++] = name;
}

/* Persons told without an office: NAME说, or NAME，1954年生. */
static void known_from_text(const extraction *x, const people_words *w, known_names *known, const block *b)
{
    view text = { x->clean->text.start, b->end };
    bool starts = true;
    for (uint32_t at = b->start; at < b->end; at = next_character(text, at)) {
        if (starts && wordset_at(w->surnames, text, at, NULL) > 0 && people_name_at(w, text, at) == 9) {
            uint32_t end = at + 9, comma = end + 3;
            bool born = comma + 4 < b->end && view_starts((view){ text.start + end, b->end - end }, VIEW("\xEF\xBC\x8C"))
                && (text.start[comma] == '1' || text.start[comma] == '2') && text.start[comma + 3] >= '0' && text.start[comma + 3] <= '9';
            if (born || wordset_at(w->speech, text, end, NULL) > 0)
                remember(known, (view){ text.start + at, 9 });
        }
        starts = han_at(text, at) == 0;
    }
}

/* Holders of offices, or their organisations, as the builder has them. */
static void known_from_offices(const extraction *x, known_names *holders, known_names *organisations)
{
    const document *doc = builder_document(x->builder);
    for (uint32_t i = 0; i < doc->office_count; i++) {
        view holder = document_word(doc, doc->offices[i].holder), organisation = document_word(doc, doc->offices[i].organisation);
        if (holder.length == 9)
            remember(holders, holder);
        if (organisation.length >= SHORTEST_BRAND && organisation.length <= LONGEST_BRAND && organisation.length % 3 == 0)
            remember(organisations, organisation);
    }
}

/* The first place of a name in the draft, as a fact: what its variant is compared with. */
static void add_first(extraction *x, known_names *known, uint32_t index)
{
    if (known->shown[index])
        return;
    known->shown[index] = true;
    ptrdiff_t at = view_find(x->clean->text, known->names[index]);
    if (at >= 0)
        add_name(x, (uint32_t)at, (uint32_t)at + (uint32_t)known->names[index].length, NAME_PERSON);
}

/* Brothers share a character of their names: "他的弟弟罗启武、罗启明". */
static bool is_kin(const people_words *w, view text, uint32_t from, uint32_t at)
{
    uint32_t start = at - from > KIN_WINDOW ? at - KIN_WINDOW : from, length;
    while (start < at && ((unsigned char)text.start[start] & 0xC0) == 0x80)
        start++;
    return wordset_find(w->kin, (view){ text.start, at }, start, at, &length, NULL) < at;
}

/* A name at the start of a clause that is one character off a known one. */
static void find_name_variants(extraction *x, const people_words *w, known_names *known, uint32_t from, uint32_t to)
{
    view text = { x->clean->text.start, to };
    bool starts = true;
    for (uint32_t at = from; at < to; at = next_character(text, at)) {
        if (starts && wordset_at(w->surnames, text, at, NULL) > 0 && people_name_at(w, text, at) == 9) {
            view candidate = { text.start + at, 9 };
            for (uint32_t i = 0; i < known->count; i++)
                if (memcmp(candidate.start, known->names[i].start, 3) == 0 && difference(candidate, known->names[i]) == 1
                    && !is_kin(w, text, from, at)) {
                    add_name(x, at, at + 9, NAME_PERSON);
                    add_first(x, known, i);
                    break;
                }
        }
        starts = han_at(text, at) == 0;
    }
}

/* A known organisation, and names that differ from it in one of their first two characters: 屿光机器人, 屿火机器人. */
static void find_brand_variants(extraction *x, const people_words *w, const known_names *known)
{
    view text = x->clean->text;
    for (uint32_t i = 0; i < known->count; i++) {
        view own = known->names[i], rest = { own.start + 6, own.length - 6 };
        uint32_t own_at[BRAND_PLACES], own_count = 0, other_at[BRAND_PLACES], other_count = 0;
        for (ptrdiff_t from = 0, found; (found = view_find((view){ text.start + from, text.length - (size_t)from }, rest)) >= 0;
             from += found + (ptrdiff_t)rest.length) {
            ptrdiff_t at = from + found - 6;
            if (at < 0 || ((unsigned char)text.start[at] & 0xC0) == 0x80)
                continue;
            view candidate = { text.start + at, own.length };
            unsigned apart = difference(candidate, own);
            if (apart == 0 && own_count < BRAND_PLACES)
                own_at[own_count++] = (uint32_t)at;
            bool contrast = wordset_at(w->contrast, text, (uint32_t)at, NULL) > 0 || wordset_at(w->contrast, text, (uint32_t)at + 3, NULL) > 0;
            if (apart == 1 && !contrast && han_at(text, (uint32_t)at) > 0 && han_at(text, (uint32_t)at + 3) > 0 && other_count < BRAND_PLACES)
                other_at[other_count++] = (uint32_t)at;
        }
        for (uint32_t k = 0; other_count > 0 && k < own_count; k++)
            add_name(x, own_at[k], own_at[k] + (uint32_t)own.length, NAME_ORGANISATION);
        for (uint32_t k = 0; own_count > 0 && k < other_count; k++)
            add_name(x, other_at[k], other_at[k] + (uint32_t)own.length, NAME_ORGANISATION);
    }
}

status people_read(extraction *x, const people_words *words, error *err)
{
    if (words == NULL)
        return STATUS_OK;
    const clean_text *c = x->clean;
    for (uint32_t i = 0; i < c->block_count; i++) {
        const block *b = &c->blocks[i];
        read_offices(x, words, b->start, b->end);
        read_bylines(x, words, b->start, b->end);
        read_quotations(x, words, b);
    }
    known_names *known = arena_zero(x->scratch, 2, sizeof *known);
    if (known == NULL)
        return error_set(err, STATUS_MEMORY, "no memory for the names");
    known_from_offices(x, &known[0], &known[1]);
    for (uint32_t i = 0; i < c->block_count; i++)
        known_from_text(x, words, &known[0], &c->blocks[i]);
    for (uint32_t i = 0; known[0].count > 0 && i < c->block_count; i++)
        find_name_variants(x, words, &known[0], c->blocks[i].start, c->blocks[i].end);
    find_brand_variants(x, words, &known[1]);
    return STATUS_OK;
}
