#include "extract/people/people_parts.h"

#include <stdio.h>

#include "base/utf8.h"
#include "extract/place.h"

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

enum { FIRST_HAN = 0x4E00, LAST_HAN = 0x9FFF };

/* Each text of the list is one sound, or one shape: every character of it gets its number, unless it has one. NULL: no memory. */
static const uint16_t *alike_new(arena *memory, const data *list)
{
    uint16_t *of = arena_zero(memory, LAST_HAN - FIRST_HAN + 1, sizeof *of);
    for (uint32_t i = 0; of != NULL && list != NULL && i < list->count; i++) {
        const view all = data_text(&list->items[i], VIEW(""));
        unsigned length;
        for (const char *at = all.start, *end = all.start + all.length; at < end; at += length) {
            const uint32_t point = utf8_decode(at, end, &length);
            if (point >= FIRST_HAN && point <= LAST_HAN && of[point - FIRST_HAN] == 0)
                of[point - FIRST_HAN] = (uint16_t)(i + 1);
        }
    }
    return of;
}

status people_words_new(people_words **out, arena *memory, const language *l, start_table *starts, error *err)
{
    const data *people = language_data(l, "people");
    if (people == NULL) {
        *out = NULL;
        return STATUS_OK;
    }
    people_words *w = arena_zero(memory, 1, sizeof *w);
    if (w == NULL)
        return error_set(err, STATUS_MEMORY, "people.lua: no memory");
    wordset **const sets[] = { &w->titles,    &w->before,   &w->surnames,   &w->speech,  &w->after_name, &w->never,      &w->stop,
                               &w->byline,    &w->also,     &w->contrast,   &w->kin,     &w->pronouns,   &w->signs,      &w->signed_by,
                               &w->credits,   &w->coined,   &w->not_coined, &w->unclear, &w->in_names,   &w->address,    &w->namesakes,
                               &w->brands,    &w->crafts,   &w->no_names,   &w->echo,    &w->familiar,   &w->is,         &w->holds,
                               &w->acts_as,   &w->places,   &w->named,      &w->sexes,   &w->another,    &w->before_him, &w->companions,
                               &w->cited,     &w->repeated, &w->role_ends,  &w->role,    &w->succession, &w->occasional, &w->echo_behind,
                               &w->misquoted, &w->of,       &w->elsewhere,  &w->taken,   &w->spouses,    &w->bodies,     &w->mottos,
                               &w->committees };
    for (size_t i = 0; i < sizeof sets / sizeof *sets; i++)
        if ((*sets[i] = wordset_new(memory)) == NULL)
            return error_set(err, STATUS_MEMORY, "people.lua: no memory");
    const struct {
        wordset *set;
        const char *name;
        uint32_t value;
    } groups[] = {
        { w->before, "current", BEFORE_CURRENT },
        { w->before, "former", BEFORE_FORMER },
        { w->before, "acting", BEFORE_ACTING },
        { w->before, "designate", BEFORE_DESIGNATE },
        { w->before, "deputy", BEFORE_DEPUTY },
        { w->address, "address", 1 },
        { w->surnames, "surnames", 0 },
        { w->no_names, "no_surnames", 0 },
        { w->speech, "speech", 0 },
        { w->after_name, "speech", 0 },
        { w->after_name, "after_name", 0 },
        { w->never, "never_in_names", 0 },
        { w->stop, "stop_before_organisation", 0 },
        { w->byline, "byline", 0 },
        { w->also, "also", 0 },
        { w->contrast, "contrast", 0 },
        { w->kin, "kin", 0 },
        { w->pronouns, "pronouns", 0 },
        { w->signs, "signs", 0 },
        { w->signed_by, "signed_by", 1 },
        { w->credits, "credits", 0 },
        { w->coined, "coined", 0 },
        { w->not_coined, "not_coined", 0 },
        { w->unclear, "unclear_surnames", 0 },
        { w->namesakes, "namesakes", 0 },
        { w->echo_behind, "echo_behind", 0 },
        { w->misquoted, "misquoted", 0 },
        { w->occasional, "occasional", 0 },
        { w->brands, "brands", 0 },
        { w->crafts, "crafts", 0 },
        { w->echo, "echo", ECHO },
        { w->echo, "echo_verbs", ECHO_VERB },
        { w->familiar, "familiar", 0 },
        { w->is, "is", 0 },
        { w->of, "of", 0 },
        { w->taken, "taken", 0 },
        { w->mottos, "mottos", 0 },
        { w->elsewhere, "elsewhere", 0 },
        { w->holds, "holds", 0 },
        { w->acts_as, "this_holder", ACTS_THIS },
        { w->acts_as, "in_role", ACTS_ROLE },
        { w->acts_as, "appointed", ACTS_APPOINTED },
        { w->acts_as, "acts_as", ACTS },
        { w->role, "role", 0 },
        { w->succession, "succession", 0 },
        { w->places, "of_places", 0 },
        { w->another, "another", 0 },
        { w->before_him, "before_him", 0 },
        { w->named, "named", 0 },
        { w->sexes, "sexes", 0 },
        { w->companions, "companions", 0 },
        { w->spouses, "spouses", 0 },
        { w->bodies, "bodies", 0 },
        { w->committees, "committees", 0 },
        { w->cited, "cited", 0 },
        { w->repeated, "repeated", 0 },
        { w->role_ends, "role_ends", 0 },
        { w->in_names, "in_names", IN_NAMES },
        { w->in_names, "in_names_last", IN_NAMES_LAST },
    };
    status done = add_titles(w, people, err);
    for (size_t i = 0; i < sizeof groups / sizeof *groups && done == STATUS_OK; i++)
        done = add_group(groups[i].set, people, groups[i].name, groups[i].value, err);
    w->sounds = alike_new(memory, language_data(l, "homophones"));
    w->shapes = alike_new(memory, language_data(l, "lookalikes"));
    if (done == STATUS_OK && (w->sounds == NULL || w->shapes == NULL))
        done = error_set(err, STATUS_MEMORY, "no memory for the characters that are alike");
    start_table_add(starts, w->titles, START_TITLE);
    start_table_add(starts, w->surnames, START_SURNAME);
    start_table_add(starts, w->pronouns, START_PRONOUN);
    start_table_add(starts, w->brands, START_BRAND);
    start_table_add(starts, w->byline, START_BYLINE);
    if (done == STATUS_OK)
        *out = w;
    return done;
}

static bool is_han(uint32_t point)
{
    return (point >= 0x4E00 && point <= 0x9FFF) || (point >= 0x3400 && point <= 0x4DBF);
}

uint32_t people_han_at(view text, uint32_t at)
{
    unsigned length;
    if (at >= text.length || !is_han(utf8_decode(text.start + at, text.start + text.length, &length)))
        return 0;
    return length;
}

/* May a name end here? At a sign, the text's end, a word that follows names, or, behind a surname that is no other word
** ('clear'), a character that no name holds. */
static bool ends_name(const people_words *w, view text, uint32_t at, bool clear)
{
    uint32_t letter = people_han_at(text, at);
    if (clear && letter > 0 && wordset_at(w->never, (view){ text.start, at + letter }, at, NULL) > 0)
        return true;
    return letter == 0 || wordset_at(w->after_name, text, at, NULL) > 0 || wordset_at(w->titles, text, at, NULL) > 0;
}

/* The number of a character of three bytes; 0: none. */
static uint16_t number_of(const uint16_t *of, const char *character)
{
    unsigned length;
    const uint32_t point = utf8_decode(character, character + 3, &length);
    return point >= FIRST_HAN && point <= LAST_HAN ? of[point - FIRST_HAN] : 0;
}

static bool share(const uint16_t *of, const char *a, const char *b)
{
    const uint16_t one = number_of(of, a);
    return one != 0 && one == number_of(of, b);
}

bool people_alike(const people_words *w, const char *a, const char *b)
{
    return share(w->sounds, a, b) || share(w->shapes, a, b);
}

uint32_t people_name_at(const people_words *w, view text, uint32_t at)
{
    uint32_t surname = wordset_at(w->surnames, text, at, NULL);
    if (surname == 0)
        return 0;
    uint32_t one = people_han_at(text, at + surname);
    if (one == 0 || wordset_at(w->never, (view){ text.start, at + surname + one }, at + surname, NULL) > 0)
        return 0;
    if (wordset_at(w->titles, text, at + surname, NULL) > 0)
        return 0;       /* 周校长 */
    bool clear = wordset_at(w->unclear, text, at, NULL) == 0;
    uint32_t first = at + surname + one, two = people_han_at(text, first);
    bool long_one = two > 0 && wordset_at(w->never, (view){ text.start, first + two }, first, NULL) == 0
        && ends_name(w, text, first + two, clear);
    if (long_one && wordset_at(w->after_name, text, first, NULL) <= two && wordset_at(w->titles, text, first, NULL) <= two)     /* not 李永随后, 李永大队长 */
        return surname + one + two;
    /* 罗启文守在: what follows a short name must not be a character that names have. */
    uint32_t word = wordset_at(w->after_name, text, first, NULL);
    bool doubtful = two > 0 && word == 3 && wordset_at(w->speech, text, first, NULL) == 0
        && wordset_at(w->never, (view){ text.start, first + two }, first, NULL) == 0;
    return ends_name(w, text, first, clear) && !doubtful ? surname + one : 0;
}

/* May a given name hold the character at 'at' although it is mostly another word (向, 为), and 'last' end in it? */
static bool in_name(const people_words *w, view text, uint32_t at, bool last)
{
    uint32_t letter = people_han_at(text, at), value = 0;
    return letter > 0 && wordset_at(w->in_names, (view){ text.start, at + letter }, at, &value) > 0 && (!last || value == IN_NAMES_LAST);
}

uint32_t people_holder_at(const people_words *w, view text, uint32_t at)
{
    uint32_t surname = wordset_at(w->surnames, text, at, NULL), n = people_name_at(w, text, at);
    if (surname == 0 || wordset_at(w->unclear, text, at, NULL) > 0 || wordset_at(w->titles, text, at + surname, NULL) > 0)
        return n;
    uint32_t one = people_han_at(text, at + surname), first = at + surname + one, two = one > 0 ? people_han_at(text, first) : 0;
    bool free = one > 0 && wordset_at(w->never, (view){ text.start, first }, at + surname, NULL) == 0;
    bool odd = !free && in_name(w, text, at + surname, false);
    bool spoken = two > 0 && (people_han_at(text, first + two) == 0 || wordset_at(w->speech, text, first + two, NULL) > 0);
    if ((free || odd) && spoken && in_name(w, text, first, true))
        return surname + one + two;     /* 李永和说; not 李永和县长王强 */
    if (!odd)
        return n;
    if (two > 0 && wordset_at(w->never, (view){ text.start, first + two }, first, NULL) == 0 && wordset_at(w->speech, text, first, NULL) == 0
        && ends_name(w, text, first + two, true))
        return surname + one + two;     /* 丁向东作了汇报 */
    return two == 0 || wordset_at(w->speech, text, first, NULL) > 0 ? surname + one : n;
}

uint32_t people_next(view text, uint32_t at)
{
    unsigned length;
    utf8_decode(text.start + at, text.start + text.length, &length);
    return at + length;
}

void people_add_name(extraction *x, uint32_t start, uint32_t end, name_role role)
{
    view text = x->clean->text;
    name detail = { .name = builder_word(x->builder, (view){ text.start + start, end - start }), .role = (uint8_t)role };
    place_fact(x, FACT_NAME, start, end, &detail);
}

static bool names_it(const document *doc, const claim *c, view name)
{
    for (uint32_t k = 0; k < c->operands; k++)
        if (view_equal(fact_text(doc, doc->operands[c->operand + k].fact), name))
            return true;
    return false;
}

void people_claim_variant(extraction *x, const people_place *places, uint32_t count, uint8_t role)
{
    const document *doc = builder_document(x->builder);
    const uint32_t pattern = builder_word(x->builder, VIEW("people/variant"));
    const view own = places[0].name, other = places[count - 1].name;
    operand operands[PEOPLE_PLACES];
    for (uint32_t i = 0; i < doc->claim_count; i++)
        if (doc->claims[i].pattern == pattern && names_it(doc, &doc->claims[i], own) && names_it(doc, &doc->claims[i], other))
            return;
    for (uint32_t i = 0; i < count && i < PEOPLE_PLACES; i++) {
        name detail = { .name = builder_word(x->builder, places[i].name), .role = role };
        operands[i] = (operand){ place_fact(x, FACT_NAME, places[i].at, places[i].at + (uint32_t)places[i].name.length, &detail), ROLE_FACTS };
    }
    claim made = { .kind = CLAIM_REPEAT, .confidence = 75, .pattern = pattern };
    builder_claim(x->builder, &made, operands, count < PEOPLE_PLACES ? count : PEOPLE_PLACES);
}

status people_read(extraction *x, const people_words *words, error *err)
{
    if (words == NULL)
        return STATUS_OK;
    const clean_text *c = x->clean;
    people_unsure *unsure = arena_zero(x->scratch, 1, sizeof *unsure);
    people_sayings *known = arena_take(x->scratch, sizeof *known);
    if (unsure == NULL || known == NULL)
        return error_set(err, STATUS_MEMORY, "no memory for the offices");
    known->count = 0;
    for (uint32_t i = 0; i < c->block_count; i++) {
        const block *b = &c->blocks[i];
        people_offices(x, words, b->start, b->end, unsure);
        people_bylines(x, words, b);
        people_quotations(x, words, b, known);
    }
    people_settle(x, unsure);
    people_addressed(x, words);
    status done = people_variants(x, words, err);
    if (done == STATUS_OK)
        done = people_swapped(x, words, err);
    if (done == STATUS_OK)
        done = people_brands(x, words, err);
    if (done == STATUS_OK)
        done = people_echoes(x, words, err);
    return done == STATUS_OK ? people_works(x, words, err) : done;
}
