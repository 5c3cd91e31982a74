#include "extract/people/people_finder.h"

#include "base/utf8.h"
#include "extract/place.h"

/*
** One name in two spellings. A holder of an office, or who speaks, is known by a name; another one that sounds alike, or has
** two characters swapped, is a slip of it, and so is one that differs in one character and has no office of its own.
** Each becomes a repeat claim "people/variant" of the places of both.
*/

enum {
    NAME_LEAD = 60,             /* bytes before a name in which its title stands */
    LONGEST_NAME = 12,          /* bytes: a surname of two characters, and two more */
    MANY_BEHIND = 3, SHORT_NAME = 1, LONG_NAME,
    LONG_TITLE = 9,             /* bytes: 主教练, not 教练 */
    TWICE = 2,                  /* 低温奶首次, 低温奶收入: what only looks like a name, and like the other but for its end, stands there more than once */
    SHOWN = 4,                  /* places of the known spelling */
    SURE_BRAND = 15             /* from here on one character may differ in sound, too */
};

/* How one name is a slip of the other. */
typedef enum { SLIP_NONE, SLIP_SURNAME, SLIP_WEAK, SLIP_SURE } slip;

/* Of two persons' names. Those of two characters are too short to differ in anything but sound. */
static slip slip_of(const people_words *w, view a, view b)
{
    uint32_t apart = 0, sounding = 0;
    if (a.length == LONGEST_NAME && b.length == LONGEST_NAME && memcmp(a.start, b.start, 3) == 0)      /* 欧阳: the rest is like any name */
        return slip_of(w, (view){ a.start + 3, a.length - 3 }, (view){ b.start + 3, b.length - 3 });
    if (a.length != b.length || a.length > 9 || (a.start[2] != b.start[2] && (a.length != 9 || a.start[8] != b.start[8])) || view_equal(a, b))
        return SLIP_NONE;
    if (memcmp(a.start, b.start, 3) != 0 && (a.length != 9 || memcmp(a.start + 3, b.start + 3, 6) != 0))
        return SLIP_NONE;   /* most names: with another surname all else is the same */
    for (size_t i = 0; i < a.length; i += 3)
        if (memcmp(a.start + i, b.start + i, 3) != 0) {
            apart++;
            sounding += people_alike(w, a.start + i, b.start + i);
        }
    bool surname = memcmp(a.start, b.start, 3) == 0;
    if (a.length == 9 && surname && apart == 2 && memcmp(a.start + 3, b.start + 6, 3) == 0 && memcmp(a.start + 6, b.start + 3, 3) == 0)
        return SLIP_SURE;
    if (sounding == apart && (surname || (apart == 1 && a.length == 9)))
        return SLIP_SURE;
    return a.length != 9 || apart != 1 ? SLIP_NONE : surname ? SLIP_WEAK : SLIP_SURNAME;
}

/* 写成“廉大永”: is a spelling told as a wrong one? */
static bool is_cited(const finder *f, uint32_t at)
{
    const view text = f->x->clean->text;
    const char *last = at > 0 ? utf8_back(text.start, text.start + at) : text.start;
    unsigned length;
    const uint32_t sign = at > 0 ? utf8_decode(last, text.start + at, &length) : 0;
    const uint32_t end = sign == 0x201C || sign == 0x2018 || sign == 0x300C ? (uint32_t)(last - text.start) : at;
    return wordset_before(f->words->cited, text, end, NULL) > 0;
}

static void add_place(finder *f, const known_name *own, view other, uint32_t at)
{
    uint32_t i = 0;
    if (is_cited(f, at))
        return;
    while (i < f->pair_count && !(view_equal(f->pairs[i].own.name, own->name) && view_equal(f->pairs[i].other, other)))
        i++;
    if (i == MOST_PAIRS)
        return;
    if (i == f->pair_count)
        f->pairs[f->pair_count++] = (variant){ .own = *own, .other = other };
    if (f->pairs[i].count < PLACES)
        f->pairs[i].places[f->pairs[i].count++] = at;
}

static bool is_holder(const finder *f, view name)
{
    for (uint32_t i = 0; i < f->holder_count; i++)
        if (view_equal(f->persons.names[i], name))
            return true;
    return false;
}

/* Do several organisations have an office of this kind? */
static bool of_many(const document *doc, uint32_t count, const office *own)
{
    word first = 0;
    for (uint32_t i = 0; i < count; i++)
        if (doc->offices[i].office == own->office && doc->offices[i].organisation != 0) {
            if (first != 0 && doc->offices[i].organisation != first)
                return true;
            first = doc->offices[i].organisation;
        }
    return false;
}

/* Do two persons hold one office? Then it is told of the office (people/holders); not where one names no organisation, and there are
** several. */
static bool one_office(const finder *f, view a, view b)
{
    const document *doc = builder_document(f->x->builder);
    uint32_t count = doc->office_count < MOST_KNOWN ? doc->office_count : MOST_KNOWN;
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t k = 0; view_equal(document_word(doc, doc->offices[i].holder), a) && k < count; k++) {
            const office *one = &doc->offices[i], *other = &doc->offices[k];
            if (other->office == one->office && one->exclusive && other->exclusive && one->tenure == other->tenure
                && view_equal(document_word(doc, other->holder), b)
                && !((one->organisation == 0) != (other->organisation == 0) && of_many(doc, count, one)))
                return true;
        }
    return false;
}

/* Have two persons one title, which is compared for neither or only one of them? "灯塔站站长尹大川", "站长尹大山". */
static bool one_title(const finder *f, view a, view b)
{
    const document *doc = builder_document(f->x->builder);
    uint32_t count = doc->office_count < MOST_KNOWN ? doc->office_count : MOST_KNOWN;
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t k = 0; view_equal(document_word(doc, doc->offices[i].holder), a) && k < count; k++) {
            const office *one = &doc->offices[i], *other = &doc->offices[k];
            bool alone = document_word(doc, one->organisation).length == 0 || document_word(doc, other->organisation).length == 0;
            if (one->office == other->office && ((alone && one->exclusive != other->exclusive) || one->tenure != other->tenure)
                && view_equal(document_word(doc, other->holder), b))
                return true;
        }
    return false;
}

/* Do many characters stand behind the first two of a person's name, 陈梦以, 陈梦想, 陈梦登, or once none? Then these two are the name. */
static bool is_short_name(finder *f, uint32_t person)
{
    view text = f->x->clean->text;
    const char *behind[MANY_BEHIND];
    const word_places *starts = &f->of_starts[person];
    uint32_t count = 0;
    for (uint32_t i = 0; f->length[person] == 0 && count < MANY_BEHIND && i < starts->count; i++) {
        const uint32_t end = starts->places[i].at + starts->places[i].length;
        bool fresh = people_han_at(text, end) == 3;
        count = fresh ? count : MANY_BEHIND;    /* 把球给苗望。 */
        for (uint32_t k = 0; fresh && k < count; k++)
            fresh = memcmp(text.start + end, behind[k], 3) != 0;
        if (fresh)
            behind[count++] = text.start + end;
    }
    if (f->length[person] == 0)
        f->length[person] = count == MANY_BEHIND ? SHORT_NAME : LONG_NAME;
    return f->length[person] == SHORT_NAME;
}

/* "带队老师温晴岚" and "带队老师温睛岚": does the title right before a name stand before a known person, too? */
static bool titled_alike(const finder *f, uint32_t person, uint32_t from, uint32_t at, uint32_t least)
{
    view title = finder_title_before(f->words, f->x->clean->text, from, at);
    const told_titles *told = &f->titles[person];
    bool alike = false;
    for (uint32_t i = 0; title.length >= least && !alike && i < told->count; i++)
        alike = view_ends(told->titles[i], title);
    return alike;
}

/* How many characters differ, of two names of one length. */
static uint32_t characters_apart(view a, view b)
{
    uint32_t apart = 0;
    for (size_t i = 0; i < a.length; i += 3)
        apart += memcmp(a.start + i, b.start + i, 3) != 0;
    return apart;
}

/* "医院院长柏青", "白青院长说": the office that one holds at a time stands before a known person and behind a name at the start of
** a clause, and the names differ in one character. */
static void compare_titled(finder *f, view candidate, uint32_t at)
{
    uint32_t flags = 0, n = wordset_at(f->words->titles, f->x->clean->text, at + (uint32_t)candidate.length, &flags);
    view title = { candidate.start + candidate.length, n };
    for (uint32_t i = 0; n > 0 && (flags & TITLE_EXCLUSIVE) != 0 && i < f->holder_count; i++) {
        view own = f->persons.names[i];
        const told_titles *told = &f->titles[i];
        bool same = false;
        if (view_equal(own, candidate))
            return;
        for (uint32_t k = 0; own.length == candidate.length && k < told->count && !same; k++)
            same = view_equal(told->titles[k], title) || view_ends(told->titles[k], title);
        if (same && characters_apart(own, candidate) == 1) {
            add_place(f, &(known_name){ own, &f->of_persons[i], 0 }, candidate, at);
            return;
        }
    }
}

/* 佟丽以, 佟丽正: may the last character of one of two names be a word of its own, behind a name of two? */
static bool ends_in_word(const people_words *w, view a, view b)
{
    return wordset_at(w->after_name, a, 6, NULL) > 0 || wordset_at(w->after_name, b, 6, NULL) > 0;
}

/* A name at 'at' beside the known ones. One that is known itself, or that only 'may' be a name, is a slip only where it
** sounds alike. */
static void compare_name(finder *f, view candidate, uint32_t from, uint32_t at, bool sure)
{
    bool told = false;      /* of two known names the later one is the slip */
    for (uint32_t i = 0; i < f->persons.count && !told; i++) {
        view own = f->persons.names[i];
        const size_t tail = own.length - 3;
        if (own.length != candidate.length || (own.start[2] != candidate.start[2] && memcmp(own.start + 3, candidate.start + 3, tail) != 0))
            continue;
        slip found = slip_of(f->words, own, candidate);
        told = view_same(own, candidate);
        if (found == SLIP_NONE
            || (i >= f->told_count
                && (found != SLIP_SURE
                    || (!sure
                        && (memcmp(own.start, candidate.start, 3) != 0
                            || (i >= f->leading_count && memcmp(own.start, candidate.start, tail) == 0
                                && f->of_persons[i].count < TWICE))))))
            continue;
        bool titled = found != SLIP_SURE && titled_alike(f, i, from, at, found == SLIP_SURNAME ? LONG_TITLE : 1);
        if (found == SLIP_SURNAME && (!titled || wordset_at(f->words->address, own, 3, NULL) > 0))
            continue;
        bool known = i < f->holder_count && is_holder(f, candidate);
        if ((!sure && !titled && found == SLIP_WEAK)
            || (known && ((found == SLIP_WEAK && !one_title(f, own, candidate)) || one_office(f, own, candidate)))
            || finder_is_kin(f->words, f->x->clean->text, from, at, found == SLIP_SURE)
            || (own.length == 9 && memcmp(own.start, candidate.start, 6) == 0
                && (is_short_name(f, i) || (found != SLIP_SURE && ends_in_word(f->words, own, candidate)))))
            continue;
        add_place(f, &(known_name){ own, &f->of_persons[i], 0 }, candidate, at);
        return;
    }
}

/* Does a text begin with a known name but for one character that sounds or looks like it? What follows need not end a name, then. */
static bool sounds_known(const finder *f, view text)
{
    for (uint32_t i = 0; i < f->persons.count; i++) {
        view own = f->persons.names[i];
        uint32_t apart = 0, off = 0;
        if (own.length != 9 || text.length < 9
            || (own.start[2] != text.start[2] && (own.start[5] != text.start[5] || memcmp(own.start + 3, text.start + 3, 6) != 0)))
            continue;
        for (uint32_t at = 0; at < 9; at += 3)
            if (memcmp(own.start + at, text.start + at, 3) != 0) {
                apart++;
                off = at;
            }
        if (apart == 1 && people_han_at(text, off) == 3 && people_alike(f->words, own.start + off, text.start + off))
            return true;
    }
    return false;
}

/* Names at the start of a clause (not of a cell: one of many), before an office (谢谢耿长江总经理), or, where they sound like a known one,
** anywhere. *place counts the places of finder.named. */
static void find_names(finder *f, const block *b, uint32_t *place)
{
    view text = { f->x->clean->text.start, b->end };
    const people_words *w = f->words;
    for (uint32_t at = b->start; (at = starts_next(f->x->starts, at, b->end, START_SURNAME)) < b->end; at++) {
        const uint8_t told = f->named[(*place)++], named = told & (STARTS - 1);
        const bool starts = (told & STARTS) != 0;
        bool three = false, may = finder_may_resemble(f, text, at, starts, &three);
        if (!may && (!starts || f->holder_count == 0))
            continue;
        uint32_t n = (told & NOT_READ) == 0 ? named : people_name_at(w, text, at);
        if (starts && f->holder_count > 0 && (n == 6 || n == 9))
            compare_titled(f, (view){ text.start + at, n }, at);
        if (n == 0 && three && sounds_known(f, (view){ text.start + at, b->end - at }))
            n = 9;
        if (n == 0 || !may)
            continue;
        bool sure = (starts && b->kind != BLOCK_CELL) || (n >= 9 && wordset_at(w->titles, text, at + n, NULL) > 0);
        uint32_t t = place_token(f->x, at);     /* 占七成 is none */
        if ((n == 9 || n == LONGEST_NAME || (n == 6 && starts)) && (t >= f->x->token_count || f->x->tokens[t].start >= at + n))
            compare_name(f, (view){ text.start + at, n }, b->start, at, sure);
    }
}

static void find_holder(finder *f, view holder, const word_places *places)
{
    if (places->count > 0) {
        uint32_t at = places->places[0].at;
        compare_name(f, holder, at > NAME_LEAD ? at - NAME_LEAD : 0, at, true);
    }
}

/* A known organisation, and names that differ from it in their first two characters: 屿光机器人, 屿火机器人. */
static void find_brand(finder *f, const known_name *known, bool firm)
{
    const view text = f->x->clean->text, own = known->name;
    const word_places *rests = known->places;
    const people_words *w = f->words;
    for (uint32_t i = 0, behind = 0; i < rests->count; i++) {
        uint32_t rest = rests->places[i].at, at = rest - 6;
        if (rest < behind)
            continue;
        behind = rest + rests->places[i].length;
        if (rest < 6 || people_han_at(text, at) != 3 || people_han_at(text, at + 3) != 3)
            continue;
        const char *other = text.start + at;
        bool first = memcmp(other, own.start, 3) != 0, second = memcmp(other + 3, own.start + 3, 3) != 0;
        bool contrast = wordset_at(w->contrast, text, at, NULL) > 0 || wordset_at(w->contrast, text, at + 3, NULL) > 0;
        uint32_t off = first ? 0 : 3;
        const bool begins = second || finder_starts_clause(text, 0, at);   /* 对话云城博物馆, 去年云城博物馆: else the first may be no part of it */
        if (first != second && !contrast
            && ((firm && begins && own.length >= SURE_BRAND && wordset_at(w->brands, (view){ other, 6 }, 3 - off, NULL) != 3)
                || people_alike(w, other + off, own.start + off)))
            add_place(f, known, (view){ other, own.length }, at);
    }
}

/* A quoted name, and the same but for a last character that sounds alike: “同裕兴”, 同裕心. */
static void find_quoted(finder *f, const known_name *known)
{
    const view text = f->x->clean->text, own = known->name;
    const word_places *starts = known->places;
    const char *last = own.start + own.length - 3;
    for (uint32_t i = 0; i < starts->count; i++) {
        uint32_t at = starts->places[i].at, end = at + starts->places[i].length;
        if (people_han_at(text, end) == 3 && memcmp(text.start + end, last, 3) != 0 && people_alike(f->words, text.start + end, last))
            add_place(f, known, (view){ text.start + at, own.length }, at);
    }
}

/* Where a name stands: the first two places, and the nearest before and behind its other spelling. Answers how many places that are. */
static uint32_t places_to_show(const finder *f, const variant *v, uint32_t *out)
{
    const view text = f->x->clean->text;
    uint32_t count = 0;
    for (uint32_t i = 0; i < v->own.places->count; i++) {
        const uint32_t found = v->own.places->places[i].at, at = found - v->own.before;
        if (found < v->own.before || !view_starts((view){ text.start + at, text.length - at }, v->own.name))
            continue;
        if (count == SHOWN || (count == SHOWN - 1 && at < v->places[0]))
            count--;
        out[count++] = at;
        if (at > v->places[v->count - 1])
            break;
    }
    return count;
}

/* The places of both spellings, the known one's first. */
static void claim_variant(finder *f, const variant *v, name_role role)
{
    people_place places[SHOWN + PLACES];
    uint32_t shown[SHOWN], count = 0;
    const uint32_t own = places_to_show(f, v, shown);
    if (own == 0 || (role == NAME_PERSON && finder_two_persons(f, v, shown, own)))
        return;
    const size_t stem = v->own.before == FIRST_TWO ? FIRST_TWO : v->other.length;       /* 融河电气, 融禾盘中 */
    if (people_told_together(f->x, (view){ v->own.name.start, role == NAME_PERSON ? v->own.name.length : stem },
                             (view){ v->other.start, role == NAME_PERSON ? v->other.length : stem }, role == NAME_PERSON && finder_is_once(own, v->count)))
        return;
    for (uint32_t i = 0; i < own; i++)
        places[count++] = (people_place){ v->own.name, shown[i] };
    for (uint32_t k = 0; k < v->count; k++)
        places[count++] = (people_place){ v->other, v->places[k] };
    people_claim_variant(f->x, places, count, (uint8_t)role);
}

status people_variants(extraction *x, const people_words *words, error *err)
{
    const clean_text *c = x->clean;
    finder *f = arena_zero(x->scratch, 1, sizeof *f);
    if (f == NULL)
        return error_set(err, STATUS_MEMORY, "no memory for the names");
    f->x = x;
    f->words = words;
    if (!finder_learn(f))
        return error_set(err, STATUS_MEMORY, "no memory for the names");
    for (uint32_t i = 0, place = 0; f->persons.count > 0 && i < c->block_count; i++)
        find_names(f, &c->blocks[i], &place);
    for (uint32_t i = 0; i < f->holder_count && builder_document(x->builder)->office_count > 1; i++)
        find_holder(f, f->persons.names[i], &f->of_persons[i]);
    const uint32_t persons = f->pair_count;
    for (uint32_t i = 0; i < f->organisations.count; i++)
        find_brand(f, &(known_name){ f->organisations.names[i], &f->of_rests[i], FIRST_TWO }, i < f->firm_count);
    for (uint32_t i = 0; i < f->quoted.count; i++)
        find_quoted(f, &(known_name){ f->quoted.names[i], &f->of_quoted[i], 0 });
    for (uint32_t i = f->pair_count > 0 && people_knows_namesakes(x, words) ? f->pair_count : 0; i < f->pair_count; i++)
        claim_variant(f, &f->pairs[i], i < persons ? NAME_PERSON : NAME_ORGANISATION);
    return STATUS_OK;
}
