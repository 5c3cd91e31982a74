#include "extract/people/people_parts.h"

#include "base/utf8.h"
#include "extract/place.h"

/*
** A quotation that is told a second time as what somebody said: 罗启文说：“慢一点好。”… 丁海明那句“慢一点好”. The one who is named
** right before it must not be another one than whom its first sentence names. Each such pair becomes a repeat claim "people/echo"
** of the two names. Nobody is compared whose surname is not told on both sides. Nor is it told in other words.
*/

enum {
    MOST_QUOTED = 128,          /* quotations of a draft that are compared */
    SHORTEST = 12, LONGEST = 240,   /* bytes inside the marks */
    BEFORE = 90, BEHIND = 120,  /* bytes of its sentence around a quotation */
    NOT_FAR = 36,               /* bytes between 那句 and what ends it */
    LEAD = 60,                  /* bytes before a quotation in which its owner stands */
    ROLE = 24,                  /* bytes between a quotation and the name behind an office */
    SAYING = 45,                /* bytes between one who says something and the quotation */
    ALONE = 15,                 /* bytes of a quotation that nobody else says by chance */
    MOTTO = 900,                /* bytes between a fixed text and the same told again */
    LETTER = 3
};

typedef struct {
    view said;
    const block *in;
    uint32_t open, close;
    uint64_t letters;           /* bits of the bytes that characters end in: what cannot be a part of it is seen at once */
} quoted;

/* 罗启文那句挂在门上的话：“…: where 那句 stands in the clause that ends at 'end', not far before; else 'end'. */
static uint32_t that_one(const people_words *w, view text, uint32_t from, uint32_t end)
{
    uint32_t value = 0;
    for (uint32_t at = end; at > from && end - at < NOT_FAR; at = (uint32_t)(utf8_back(text.start + from, text.start + at) - text.start)) {
        if (at < end && people_han_at(text, at) == 0)
            break;
        uint32_t n = wordset_before(w->echo, (view){ text.start + from, at - from }, at - from, &value);
        if (n > 0 && value == ECHO)
            return at - n;
    }
    return end;
}

/* Where the words that lead from the owner of a quotation to it begin; *again: they tell it again; false where there are none. */
static bool leads(const people_words *w, view text, uint32_t floor, uint32_t open, uint32_t *begin, bool *again)
{
    uint32_t from = open > floor + LEAD ? open - LEAD : floor, end = open, value = 0;
    bool told = false;
    *again = false;
    from = people_letter_from(text, from);
    while (end > from) {
        uint32_t back = (uint32_t)(utf8_back(text.start + from, text.start + end) - text.start);
        uint32_t n = wordset_before(w->echo, (view){ text.start + from, end - from }, end - from, &value);
        if (n == 0 && *again && (n = wordset_before(w->speech, (view){ text.start + from, end - from }, end - from, NULL)) > 0)
            value = ECHO_VERB;      /* 罗启文回应的那句 */
        bool sign = !told && people_han_at(text, back) == 0 && !place_ends_sentence(text, back);
        if (n == 0 && !sign)
            break;
        told = told || n > 0;
        *again = *again || (n > 0 && value == ECHO);
        end = n > 0 ? end - n : back;
    }
    *begin = *again ? that_one(w, text, from, end) : end;
    return told && *begin > from;
}

bool people_tells_again(const people_words *w, view text, uint32_t floor, uint32_t open, uint32_t *end)
{
    bool again;
    return leads(w, text, floor, open, end, &again) && again;
}

uint32_t people_name_before(const people_words *w, view text, uint32_t floor, uint32_t end)
{
    people_person own;
    uint32_t from = end > floor + LEAD ? end - LEAD : floor;
    from = people_letter_from(text, from);
    return people_person_before(w, text, from, end, &own) && own.given.length > 0 && own.surname.length > 0 ? own.end - own.start : 0;
}

/* Who is told to own a quotation: 丁海明的那句“…, 罗老师关于“…. */
static bool owner_of(const people_words *w, view text, uint32_t floor, const quoted *q, people_person *out)
{
    uint32_t end, from = q->open > floor + LEAD ? q->open - LEAD : floor;
    bool again;
    from = people_letter_from(text, from);
    return leads(w, text, floor, q->open, &end, &again) && again && people_person_before(w, text, from, end, out);
}

/* Whose name ends the line below a quotation that ends its own: ——馆长 罗启文. */
static bool owner_below(const extraction *x, const people_words *w, const quoted *q, people_person *out)
{
    const block *below = q->in + 1;
    const view all = x->clean->text;
    if (q->close + LETTER < q->in->end || below >= x->clean->blocks + x->clean->block_count
        || !view_starts((view){ all.start + below->start, below->end - below->start }, VIEW("\xE2\x80\x94")))
        return false;
    return people_person_before(w, (view){ all.start, below->end }, below->start, below->end, out);
}

/* Who is told to own a quotation behind it: “…”，这是罗启文的话; in its sentence or the next one: 此语为艺人罗启文首创. */
static bool owner_behind(const people_words *w, view text, const quoted *q, people_person *out)
{
    uint32_t at = q->close, length = 0;
    if (at < text.length && people_han_at(text, at) == 0 && !place_ends_sentence(text, at) && wordset_at(w->signs, text, at, NULL) == 0)
        at += utf8_step(text, at);
    uint32_t n = wordset_at(w->signs, text, at, NULL), value = 0;
    if (n > 0 && people_person_at(w, text, at + n, out))
        return true;
    const uint32_t near = people_letter_from(text, at + n + ROLE < text.length ? at + n + ROLE : (uint32_t)text.length);
    const bool goes_on = n > 0 || (at > q->close && !place_ends_sentence(text, q->close - 2 * LETTER));
    for (uint32_t k = at + n; goes_on && k < near && people_han_at(text, k) > 0; k += LETTER) {
        if (!people_person_at(w, text, k, out))
            continue;
        if (n > 0 ? people_han_at(text, out->end) == 0 : wordset_at(w->echo, text, out->end, &value) > 0 && value == ECHO)
            return true;        /* ——馆长罗启文。 and ，馆长罗启文这番话 */
        break;
    }
    uint32_t stop = people_letter_from(text, q->close + BEHIND < text.length ? q->close + BEHIND : (uint32_t)text.length);
    const ptrdiff_t next = view_find((view){ text.start + q->close, stop - q->close }, VIEW("\xE2\x80\x9C"));     /* “ */
    stop = next >= 0 ? q->close + (uint32_t)next : stop;
    const uint32_t credit = wordset_find(w->credits, (view){ text.start, stop }, q->close, stop, &length, NULL);
    for (at = credit + length; credit < stop && at < credit + length + NOT_FAR && at < text.length && people_han_at(text, at) > 0; at += utf8_step(text, at))
        if ((people_person_at(w, text, at, out) && out->given.length > 0) || people_titled_at(w, text, at, out))
            return true;
    return false;
}

/* The person in the sentence of a quotation, outside of it, who speaks, or who is the only one; false where there is none, or
** several. */
static bool first_speaker(const extraction *x, const people_words *w, view text, uint32_t floor, uint32_t to, const quoted *q, people_person *out)
{
    uint32_t from = q->open > floor + BEFORE ? q->open - BEFORE : floor, stop = q->close + BEHIND < to ? q->close + BEHIND : to;
    for (uint32_t at = from; (at = starts_next(x->starts, at, q->open, START_SIGN)) < q->open; at++)
        if (place_ends_sentence(text, at))
            from = at + utf8_step(text, at);
    bool found = false, several = false, spoken = false,
         ended = place_ends_sentence(text, (uint32_t)(utf8_back(text.start + q->open, text.start + q->close - LETTER) - text.start));
    from = people_letter_from(text, from);
    for (uint32_t at = from; at < stop; at += at == q->open ? q->close - q->open : utf8_step(text, at)) {
        people_person own;
        if (at >= q->close && ((found && ended) || place_ends_sentence(text, at)))
            break;
        if (at == q->open || !people_person_at(w, text, at, &own))
            continue;
        bool speaks = wordset_at(w->speech, text, own.end, NULL) > 0;
        several = several || (found && !view_equal(own.surname, out->surname) && speaks == spoken);
        if (!found || (speaks && !spoken)) {
            several = several && !speaks;
            *out = own;
        }
        spoken = spoken || speaks;
        found = true;
        at = own.end - utf8_step(text, own.end - LETTER);
    }
    if (!found || out->start >= q->close)
        for (uint32_t at = from; (at = starts_next(x->starts, at, q->open, START_TITLE)) < q->open; at++)
            if (people_byname_at(w, text, at + wordset_at(w->titles, text, at, NULL), out))
                return true;        /* 诗人海岸写过：“… */
    return found && !several;
}

/* “…，” and “…。” say the same. */
static view trimmed(view said)
{
    while (said.length > LETTER && people_han_at(said, (uint32_t)(utf8_back(said.start, said.start + said.length) - said.start)) == 0)
        said.length = (size_t)(utf8_back(said.start, said.start + said.length) - said.start);
    return said;
}

static uint64_t letters_of(view said)
{
    uint64_t letters = 0;
    for (size_t i = 0; i < said.length; i++)
        letters |= UINT64_C(1) << ((unsigned char)said.start[i] & 63);
    return letters;
}

/* Is one quotation the other, or a part of it? */
static bool holds(const quoted *a, const quoted *b)
{
    const quoted *longer = a->said.length >= b->said.length ? a : b, *shorter = longer == a ? b : a;
    return (shorter->letters & ~longer->letters) == 0 && view_find(longer->said, shorter->said) >= 0;
}

/* "司机老陶说自己也不知道为什么会喊出“…”": does the clause before a quotation tell that the person says it, and nobody else? */
static bool says_it(const people_words *w, view text, const quoted *q, const people_person *own)
{
    uint32_t at = own->end, end = q->open, value = 0, n;
    if (own->end > q->open || q->open - own->end > SAYING)
        return false;
    while (at < q->open && (n = wordset_at(w->echo, text, at, &value)) > 0 && value == ECHO_VERB && wordset_at(w->speech, text, at, NULL) == 0)
        at += n;        /* 当年, 在会上 */
    const uint32_t verb = wordset_at(w->speech, text, at, NULL), last = (uint32_t)(utf8_back(text.start + own->end, text.start + end) - text.start);
    if (last >= own->end && people_han_at(text, last) == 0)
        end = last;     /* 说： */
    const bool aside = wordset_at(w->after_name, text, at, NULL) > 0
                       && wordset_before(w->speech, (view){ text.start + at, end - at }, end - at, NULL) > 0; /* 在大会上讲 */
    if (at == q->open || (verb == 0 && !aside && people_han_at(text, at) > 0))
        return false;
    const wordset *const others[] = { w->titles, w->kin, w->address, w->pronouns, w->repeated };
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (people_holds(others[i], text, own->end, end))
            return false;
    for (uint32_t k = at + verb; k < end; k += utf8_step(text, k))
        if (people_han_at(text, k) == 0)
            return false;
    return true;
}

/* Whose words a quotation is told to be; *owned: not by a sentence in which somebody says it. */
static bool whose(const extraction *x, const people_words *w, const quoted *q, people_person *out, bool *owned)
{
    const view text = { x->clean->text.start, q->in->end };
    *owned = people_coined_by(x, w, q->in, q->open, q->close, out) || owner_of(w, text, q->in->start, q, out) || owner_below(x, w, q, out)
             || owner_behind(w, text, q, out);
    return *owned || first_speaker(x, w, text, q->in->start, q->in->end, q, out);
}

static void compare(extraction *x, const people_words *w, const quoted *first, const quoted *again)
{
    const view text = x->clean->text;
    people_person speaker, owner;
    bool owned = false, owned_again = false;
    if (!whose(x, w, first, &speaker, &owned) || !whose(x, w, again, &owner, &owned_again) || !people_is_other(text, &speaker, &owner))
        return;
    people_person maker;
    const bool coined = people_coined_by(x, w, again->in, again->open, again->close, &maker);
    if (!owned_again && people_is_named_near(w, text, again->in, again->open, again->close, speaker.surname, speaker.given))
        return;         /* “…。”丁海明说，这句话是罗启文留下的 */
    if (!owned_again && owner.end <= again->open
        && (people_han_at(text, again->close) > 0 || people_holds(w->repeated, text, owner.end, again->open)))
        return;         /* 丁海明说，“…”四个字他看了十年; 丁海明追问：“… */
    const uint32_t told = people_letter_from(text, speaker.end + SAYING < first->in->end ? speaker.end + SAYING : first->in->end);
    if (coined && !owned && first->close != speaker.start && !says_it(w, text, first, &speaker)
        && !(speaker.start >= first->close && people_holds(w->speech, text, speaker.end, told))
        && !(speaker.end <= first->open && people_holds(w->speech, text, speaker.end, first->open)))
        return;         /* 徒弟周敏把“…”贴在墙上 */
    const bool said = view_equal(first->said, again->said) && again->said.length >= ALONE && says_it(w, text, first, &speaker)
                      && says_it(w, text, again, &owner);
    if (!owned && !owned_again && !said)
        return;
    const people_person *both[] = { &speaker, &owner };
    operand operands[2];
    for (size_t i = 0; i < 2; i++) {
        view called = { text.start + both[i]->start, both[i]->end - both[i]->start };
        name detail = { .name = builder_word(x->builder, called), .role = NAME_PERSON };
        operands[i] = (operand){ place_fact(x, FACT_NAME, both[i]->start, both[i]->end, &detail), ROLE_FACTS };
    }
    claim made = { .kind = CLAIM_REPEAT, .confidence = 75, .pattern = builder_word(x->builder, VIEW("people/echo")) };
    builder_claim(x->builder, &made, operands, 2);
}

/* The word for a fixed text (校训, 横幅) that stands last before a quotation in its sentence; empty where none does. */
static view motto_before(const people_words *w, view text, const quoted *q)
{
    uint32_t from = q->open > q->in->start + LEAD ? people_letter_from(text, q->open - LEAD) : q->in->start, length, value;
    view found = VIEW("");
    for (uint32_t at = from; at < q->open; at += utf8_step(text, at)) {
        if (place_ends_sentence(text, at))
            found = VIEW("");
        if ((length = wordset_at(w->mottos, text, at, &value)) > 0 && at + length <= q->open)
            found = (view){ text.start + at, length };
    }
    return found;
}

/* "校训是“诚朴勤仁”…抄写“诚朴勤信”": is the first one told as a fixed text, and the second one not as another? */
static bool is_motto(const people_words *w, view text, const quoted *first, const quoted *again)
{
    const view own = motto_before(w, text, first), other = motto_before(w, text, again);
    uint32_t at = again->open;
    if (at > again->in->start && people_han_at(text, (uint32_t)(utf8_back(text.start, text.start + at) - text.start)) == 0)
        at = (uint32_t)(utf8_back(text.start, text.start + at) - text.start);
    if (wordset_before(w->speech, (view){ text.start, at }, at, NULL) > 0)
        return false;       /* 家训“吃亏是福”…他常说，“吃苦是福” */
    return own.length > 0 && (other.length == 0 || view_equal(own, other))
           && !people_holds(w->misquoted, text, first->close,
                            again->open < first->close + MOTTO ? again->open : people_letter_from(text, first->close + MOTTO));
}

/* Two wordings of one quotation, in two sentences, become a repeat claim "people/wording" of both. */
static void compare_words(extraction *x, const people_words *w, const quoted *first, const quoted *again)
{
    const view text = x->clean->text;
    const quoted *both[] = { first, again };
    operand operands[2];
    uint32_t end;
    if (first->said.length != again->said.length || !people_reworded(w, first->said, again->said, true))
        return;
    const bool behind = wordset_at(w->echo_behind, text, again->close, NULL) > 0,
               told_again = people_tells_again(w, (view){ text.start, again->in->end }, again->in->start, again->open, &end);
    if (place_sentence(x, first->open) == place_sentence(x, again->open)
        && (!(told_again || (behind && people_holds(w->repeated, text, first->close, again->open)))
            || people_holds(w->misquoted, text, first->close, again->open)))
        return;     /* 从“…”到“…”这四个字 */
    const bool told = behind || told_again || is_motto(w, text, first, again)
                      || people_tells_again(w, (view){ text.start, first->in->end }, first->in->start, first->open, &end);
    if (!people_reworded(w, first->said, again->said, told))
        return;
    for (size_t i = 0; i < 2; i++) {
        const uint32_t at = (uint32_t)(both[i]->said.start - text.start);
        name detail = { .name = builder_word(x->builder, both[i]->said), .role = NAME_ORGANISATION };
        operands[i] = (operand){ place_fact(x, FACT_NAME, at, at + (uint32_t)both[i]->said.length, &detail), ROLE_FACTS };
    }
    claim made = { .kind = CLAIM_REPEAT, .confidence = 75, .pattern = builder_word(x->builder, VIEW("people/wording")) };
    builder_claim(x->builder, &made, operands, 2);
}

status people_echoes(extraction *x, const people_words *w, error *err)
{
    quoted *all = arena_take(x->scratch, sizeof *all * MOST_QUOTED);
    if (all == NULL)
        return error_set(err, STATUS_MEMORY, "no memory for the quotations");
    uint32_t count = 0;
    for (uint32_t i = 0; i < x->clean->block_count; i++) {
        const block *b = &x->clean->blocks[i];
        view text = { x->clean->text.start, b->end };
        for (uint32_t at = b->start; count < MOST_QUOTED && (at = starts_next(x->starts, at, b->end, START_BRACKET)) < b->end; at++) {
            view rest = { text.start + at, b->end - at < LONGEST ? b->end - at : LONGEST };
            ptrdiff_t close = view_starts(rest, VIEW("\xE2\x80\x9C")) ? view_find(rest, VIEW("\xE2\x80\x9D")) : -1;
            if (close < SHORTEST + LETTER)
                continue;
            quoted own = { trimmed((view){ rest.start + LETTER, (size_t)close - LETTER }), b, at, at + (uint32_t)close + LETTER, 0 };
            own.letters = letters_of(own.said);
            uint32_t k = 0;
            for (uint32_t n = 0; n < count; n++)
                compare_words(x, w, &all[n], &own);
            while (k < count && !holds(&all[k], &own))
                k++;
            if (k < count)
                compare(x, w, &all[k], &own);
            all[count++] = own;
        }
    }
    return STATUS_OK;
}
