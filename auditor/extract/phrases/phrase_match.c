#include "extract/phrases/phrase_book.h"
#include "extract/words/starts.h"

enum { STEPS = 4000 };  /* per pattern and trigger; the widest pattern needs some hundreds */

typedef struct {
    const reduced *r;
    frame *out;
    uint32_t steps;
} attempt;

static bool match_right(attempt *a, const element *e, const element *end, uint32_t at);
static bool match_left(attempt *a, const element *first, const element *e, uint32_t at);

/* The symbol after a word of 'n' bytes at 'at', or 0 where the word runs into a figure. */
static uint32_t after_word(const reduced *r, uint32_t at, uint32_t n)
{
    uint32_t stop = r->symbols[at].at + n;
    while (r->symbols[at].at < stop) {
        if (r->symbols[at].token != NO_TOKEN)
            return 0;
        at++;
    }
    return r->symbols[at].at == stop ? at : 0;
}

/* The symbol where a word of 'n' bytes before 'at' starts, or UINT32_MAX. */
static uint32_t before_word(const reduced *r, uint32_t at, uint32_t n)
{
    uint32_t start = r->symbols[at].at - n;
    while (at > 0 && r->symbols[at].at > start)
        if (r->symbols[--at].token != NO_TOKEN)
            return UINT32_MAX;
    return r->symbols[at].at == start ? at : UINT32_MAX;
}

static bool fits_slot(const reduced *r, uint32_t at, const element *e)
{
    const symbol *s = &r->symbols[at];
    if (s->token == NO_TOKEN || (kind_bit(s->kind) & e->kinds) == 0)
        return false;
    uint32_t length, start = s->at, end = r->symbols[at + 1].at;
    return e->words == NULL || wordset_find(e->words, r->text, start, end, &length, NULL) < end;
}

/* May a gap run over this symbol? */
static bool passes(const symbol *s, const element *e)
{
    return s->mark == MARK_FIGURE ? e->crosses == MARK_STOP : s->mark <= e->crosses && s->mark < MARK_STOP;
}

static void keep_slot(attempt *a, const element *e, uint32_t which)
{
    if (e->role < ROLES && a->out->slots < FRAME_SLOTS) {
        a->out->slot[a->out->slots].token = which;
        a->out->slot[a->out->slots++].role = e->role;
    }
}

static void keep_name(attempt *a, const element *e, uint32_t from, uint32_t to)
{
    if (a->out->names < FRAME_NAMES) {
        a->out->name[a->out->names].from = from;
        a->out->name[a->out->names].to = to;
        a->out->name[a->out->names++].role = e->role;
    }
}

static bool holds_here(const attempt *a, const element *e, uint32_t at)
{
    const reduced *r = a->r;
    switch (e->kind) {
    case ELEMENT_NOT_AFTER:
        return wordset_at(e->words, r->text, r->symbols[at].at, NULL) == 0;
    case ELEMENT_NOT_BEFORE:
        return wordset_before(e->words, r->text, r->symbols[at].at, NULL) == 0;
    default:
        return at == 0 || r->symbols[at].mark >= MARK_FIGURE || r->symbols[at - 1].mark >= MARK_FIGURE;
    }
}

/* May an element match with what stands at, or before, 'at'? Most places of a gap are told from it without an attempt. */
static bool may_start(const reduced *r, const element *e, uint32_t at)
{
    const symbol *s = &r->symbols[at];
    if (e->optional || (e->kind != ELEMENT_SLOT && e->kind != ELEMENT_WORDS))
        return true;
    if (e->kind == ELEMENT_SLOT)
        return s->token != NO_TOKEN && (kind_bit(s->kind) & e->kinds) != 0;
    return wordset_passes((const wordset_filter *)e->words, wordset_character(r->text, s->at));
}

static bool may_end(const reduced *r, const element *e, uint32_t at)
{
    return e->kind != ELEMENT_SLOT || e->optional || (at > 0 && may_start(r, e, at - 1));
}

static bool gap_right(attempt *a, const element *e, const element *end, uint32_t at)
{
    uint8_t names = a->out->names;
    for (uint32_t n = 0; n <= e->most; n++) {
        if (n >= e->least && (e + 1 == end || may_start(a->r, e + 1, at + n))) {
            if (e->kind == ELEMENT_NAME)
                keep_name(a, e, at, at + n);
            if (match_right(a, e + 1, end, at + n))
                return true;
            a->out->names = names;
        }
        if (at + n >= a->r->count || !passes(&a->r->symbols[at + n], e))
            return false;
    }
    return false;
}

static bool gap_left(attempt *a, const element *first, const element *e, uint32_t at)
{
    uint8_t names = a->out->names;
    for (uint32_t n = 0; n <= e->most; n++) {
        if (n >= e->least && (e == first || may_end(a->r, e - 1, at - n))) {
            if (e->kind == ELEMENT_NAME)
                keep_name(a, e, at - n, at);
            if (match_left(a, first, e, at - n))
                return true;
            a->out->names = names;
        }
        if (at == n || !passes(&a->r->symbols[at - n - 1], e))
            return false;
    }
    return false;
}

/* What the words of a frame say of its direction. */
typedef struct {
    uint8_t direction, way;
    uint32_t way_at;
} turns;

static turns turns_of(const frame *f)
{
    return (turns){ f->direction, f->way, f->way_at };
}

static void turn_back(frame *f, turns t)
{
    f->direction = t.direction;
    f->way = t.way;
    f->way_at = t.way_at;
}

/* Takes a word's direction, if it has one. */
static void turn(frame *f, uint32_t direction, uint32_t at)
{
    if (direction == DIRECTION_NONE)
        return;
    f->direction = (uint8_t)direction;
    if (f->way == DIRECTION_NONE || at < f->way_at) {
        f->way = (uint8_t)direction;
        f->way_at = at;
    }
}

/* Matches elements e .. end - 1 from 'at' on; what fails leaves slots and names as they were. */
static bool match_right(attempt *a, const element *e, const element *end, uint32_t at)
{
    if (++a->steps > STEPS)
        return false;
    if (e == end) {
        a->out->end = at;
        return true;
    }
    const reduced *r = a->r;
    uint8_t slots = a->out->slots, names = a->out->names;
    const turns way = turns_of(a->out);
    uint32_t value = 0, next;
    switch (e->kind) {
    case ELEMENT_GAP:
    case ELEMENT_NAME:
        return gap_right(a, e, end, at);
    case ELEMENT_WORDS:
        next = wordset_at(e->words, r->text, r->symbols[at].at, &value);
        next = next > 0 && at < r->count ? after_word(r, at, next) : 0;
        if (next > 0) {
            turn(a->out, value, at);
            if (match_right(a, e + 1, end, next))
                return true;
        }
        break;
    case ELEMENT_SLOT:
        if (fits_slot(r, at, e)) {
            keep_slot(a, e, r->symbols[at].token);
            if (match_right(a, e + 1, end, at + 1))
                return true;
        }
        break;
    default:
        return holds_here(a, e, at) && match_right(a, e + 1, end, at);
    }
    a->out->slots = slots;
    a->out->names = names;
    turn_back(a->out, way);
    return e->optional && match_right(a, e + 1, end, at);
}

/* Matches elements end - 1, end - 2 .. first so that they end at 'at'. */
static bool match_left(attempt *a, const element *first, const element *end, uint32_t at)
{
    if (++a->steps > STEPS)
        return false;
    if (end == first) {
        a->out->start = at;
        return true;
    }
    const element *e = end - 1;
    const reduced *r = a->r;
    uint8_t slots = a->out->slots, names = a->out->names;
    const turns way = turns_of(a->out);
    uint32_t value = 0, n, start;
    switch (e->kind) {
    case ELEMENT_GAP:
    case ELEMENT_NAME:
        return gap_left(a, first, e, at);
    case ELEMENT_WORDS:
        n = wordset_before(e->words, r->text, r->symbols[at].at, &value);
        start = n > 0 ? before_word(r, at, n) : UINT32_MAX;
        if (start != UINT32_MAX) {
            turn(a->out, value, start);
            if (match_left(a, first, e, start))
                return true;
        }
        break;
    case ELEMENT_SLOT:
        if (at > 0 && fits_slot(r, at - 1, e)) {
            keep_slot(a, e, r->symbols[at - 1].token);
            if (match_left(a, first, e, at - 1))
                return true;
        }
        break;
    default:
        return holds_here(a, e, at) && match_left(a, first, e, at);
    }
    a->out->slots = slots;
    a->out->names = names;
    turn_back(a->out, way);
    return e->optional && match_left(a, first, e, at);
}

static bool match_pattern(const pattern *p, const lead *l, const reduced *r, uint32_t at, frame *out)
{
    const element *trigger = p->elements + p->trigger, *right = trigger;
    uint32_t behind = at;
    if (l->length > 0 && (right++, behind = after_word(r, at, l->length)) == 0)
        return false;
    *out = (frame){ .trigger = at, .phrase = l->pattern, .direction = l->direction != DIRECTION_NONE ? l->direction : p->what.direction };
    attempt a = { r, out, 0 };
    return match_right(&a, right, p->elements + p->count, behind) && match_left(&a, p->elements, trigger, at);
}

typedef struct {
    const phrasebook *book;
    const reduced *r;
    demand has;             /* figures between the stops around the stretch: kinds, and how many */
    frame *frames;
    uint32_t count, room;
} harvest;

/* The figures that patterns may reach from symbols [from, to): up to a stop on each side. Where none is near, any may be. */
static demand figures_around(const reduced *r, uint32_t from, uint32_t to)
{
    enum { NEAR = 8 };
    const demand any = { UINT32_MAX, UINT32_MAX, UINT32_MAX };
    const uint32_t least = from > NEAR ? from - NEAR : 0, most = r->count - to > NEAR ? to + NEAR : r->count;
    while (from > least && r->symbols[from - 1].mark != MARK_STOP)
        from--;
    while (to > from && to < most && r->symbols[to - 1].mark != MARK_STOP)
        to++;
    if ((from > 0 && r->symbols[from - 1].mark != MARK_STOP) || (to > from && to < r->count && r->symbols[to - 1].mark != MARK_STOP))
        return any;
    demand found = { KIND_NONE, KIND_NONE, 0 };
    for (uint32_t at = from; at < to; at++)
        if (r->symbols[at].token != NO_TOKEN) {
            found.first |= kind_bit(r->symbols[at].kind);
            found.figures++;
        }
    found.second = found.first;
    return found;
}

static bool meets(const demand *has, const demand *asks)
{
    return has->figures >= asks->figures && (has->first & asks->first) != 0 && (has->second & asks->second) != 0;
}

/* Tries the patterns of a trigger that was found at a symbol. */
static void try_patterns(harvest *h, uint32_t found, uint32_t at)
{
    const trigger_list *l = &h->book->lists[found];
    for (uint32_t i = 0; i < l->count && h->count < h->room; i++)
        if (meets(&h->has, &l->leads[i].asks) && match_pattern(&h->book->patterns[l->leads[i].pattern], &l->leads[i], h->r, at, &h->frames[h->count]))
            h->count++;
}

uint32_t phrasebook_match(const phrasebook *book, const reduced *r, uint32_t from, uint32_t to, frame *frames, uint32_t room)
{
    harvest h = { book, r, figures_around(r, from, to), frames, 0, room };
    const uint32_t end = r->symbols[to].at;
    uint32_t found, length;
    for (uint32_t at = from, place; (place = starts_next(r->starts, r->symbols[at].at, end, START_TRIGGER)) < end; at++) {
        while (r->symbols[at + 1].at <= place)
            at++;
        const symbol *here = &r->symbols[at];
        if (here->mark > MARK_FIGURE && here->mark != MARK_BRACKET && here->mark != MARK_COMMA && here->mark != MARK_COLON)
            continue;
        if (here->token == NO_TOKEN) {
            if (wordset_at(book->triggers, r->text, here->at, &found) > 0)
                try_patterns(&h, found, at);
            continue;
        }
        for (uint32_t i = here->at; i < here[1].at; i += length) {
            i = starts_find(r->starts, START_TRIGGER, book->triggers, r->text, i, here[1].at, &length, &found);
            if (i >= here[1].at)
                break;
            try_patterns(&h, found, at);
        }
    }
    return h.count;
}

const wordset *phrasebook_triggers(const phrasebook *book)
{
    return book->triggers;
}

const phrase *phrasebook_phrase(const phrasebook *book, uint32_t index)
{
    return &book->patterns[index].what;
}

uint32_t frame_token(const frame *f, role r)
{
    for (uint32_t i = 0; i < f->slots; i++)
        if (f->slot[i].role == r)
            return f->slot[i].token;
    return FACT_NONE;
}

view frame_name(const frame *f, const reduced *r, role wanted)
{
    for (uint32_t i = 0; i < f->names; i++)
        if (f->name[i].role == wanted)
            return reduced_text(r, f->name[i].from, f->name[i].to);
    return (view){ NULL, 0 };
}
