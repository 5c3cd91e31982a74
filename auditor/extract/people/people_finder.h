/*
** people_finder.h -- what the search for one name in two spellings knows of a draft's names. Private to people_known.c,
** people_namesakes.c and people_variants.c.
*/
#ifndef AUDITOR_EXTRACT_PEOPLE_FINDER_H
#define AUDITOR_EXTRACT_PEOPLE_FINDER_H

#include "extract/people/people_parts.h"
#include "extract/words/word_places.h"

enum {
    MOST_KNOWN = 256, MOST_POSSIBLE = 48, MOST_PAIRS = 32, PLACES = 3, MOST_QUOTED = 16, TRAITS = 1024,
    NOT_READ = 128, STARTS = 64,    /* in finder.named: not asked; a clause starts there */
    FIRST_TWO = 6               /* bytes: two characters */
};

typedef struct {
    view *names;
    uint32_t count, room;
} known_names;

/* Where a known name may stand: at each of the places, or a few bytes before. */
typedef struct {
    view name;
    const word_places *places;
    uint32_t before;
} known_name;

typedef struct {
    known_name own;
    view other;
    uint32_t places[PLACES], count;     /* of the other spelling */
} variant;

/* The longest titles that stand right before a name, each once. */
typedef struct {
    view *titles;
    uint32_t count, room;
} told_titles;

typedef struct {
    extraction *x;
    const people_words *words;
    uint8_t length[MOST_KNOWN];     /* of a person's name: 0 not asked yet, SHORT_NAME, LONG_NAME */
    known_names persons, possible, leading, organisations, quoted, once;
    uint64_t traits[TRAITS];        /* bits for hashes of two of a person's three characters, or of a surname */
    bool longer;                    /* has a person's name more than three characters? */
    uint8_t *named;                 /* by place where a surname may start, in their order: bytes of the name there, or NOT_READ; and STARTS */
    uint32_t named_count, named_room;
    uint32_t told_count;            /* the first of the persons: those that are surely some; of the others only what sounds alike is a slip */
    uint32_t leading_count;         /* the same and those that a clause begins with, or that are given (名叫): one that only ends otherwise is
                                       a slip, too, though told once */
    uint32_t firm_count;            /* the first of the organisations: those that are some; the others are what stands in quotation marks */
    uint32_t holder_count;          /* the first of the persons: those with an office */
    const word_places *of_persons, *of_starts;      /* by person: where the name stands, and its first two characters of three */
    const word_places *of_rests, *of_quoted;        /* by organisation: what is behind its first two characters; by quoted name */
    told_titles *titles;            /* by person */
    variant pairs[MOST_PAIRS];
    uint32_t pair_count;
} finder;

/* Fills the names known from offices, from the text and from quotation marks, their places and titles. False when there is no
** memory. */
bool finder_learn(finder *f);

/* May what stands at 'at' be a slip of a known person's name? It has two of its three characters, or, where 'two', the
** surname of one of two; *three: the former. */
bool finder_may_resemble(const finder *f, view text, uint32_t at, bool two, bool *three);

/* Does no Han letter stand before 'at'? */
bool finder_starts_clause(view text, uint32_t from, uint32_t at);

/* people_namesakes.c. Brothers share a character of their names: "他的弟弟罗启武、罗启明". 'clause': where names sound alike only a word of the
** same clause tells that they are two: "他的儿子不肯，罗启闻说". */
bool finder_is_kin(const people_words *w, view text, uint32_t from, uint32_t at, bool clause);

/* Is one spelling told often, and the other once? Where semicolons part them, the other is a slip. */
bool finder_is_once(uint32_t count, uint32_t other);

/* Are the two spellings, one of them at 'own', told of two persons: in one sentence, as relatives, of two ages? */
bool finder_two_persons(const finder *f, const variant *v, const uint32_t *own, uint32_t count);

/* The title that ends at 'at', or an empty view. */
view finder_title_before(const people_words *w, view text, uint32_t from, uint32_t at);

#endif
