/*
** phrase.h -- patterns that say how a language states relations: compiled from Lua data, matched in one pass.
**
** The notation is documented in rules/lang/README.md. A pattern reads something local: a share announced by "占", the
** base of a comparison, a difference. What it leaves open (which whole? which value before?) is resolved in claims.
** Every pattern has one required group of words, its trigger: one pass over the text finds the triggers, and a pattern
** is matched outward from its own, over a bounded number of symbols.
*/
#ifndef AUDITOR_EXTRACT_PHRASE_H
#define AUDITOR_EXTRACT_PHRASE_H

#include "extract/phrases/reduced.h"
#include "extract/words/wordset.h"
#include "script/data.h"

enum { FRAME_SLOTS = 6, FRAME_NAMES = 3 };

typedef struct phrasebook phrasebook;

typedef struct {
    view id;            /* "share/2": the file and the entry's number; claims carry it */
    view sort;          /* what the entry says about itself: "funnel", "previous" ...; may be empty */
    view gate;          /* NUMERICS section 4; may be empty */
    view per;           /* ratios: the unit it is per, by its name in units.lua */
    const wordset *of;  /* ratios: units whose figures may be the denominator; NULL none */
    uint8_t claim;      /* claim_kind */
    uint8_t direction;  /* stated by the entry; a frame's own comes from its words */
} phrase;

/* One pattern found in the text. Places are symbols of the reduced text. */
typedef struct {
    uint32_t start, end, trigger;
    uint16_t phrase;
    uint8_t direction;      /* of the word that was matched last */
    uint8_t way;            /* of the first such word, and where that stands: "0.42 less, 3.4 % more" */
    uint32_t way_at;
    uint8_t slots, names;
    struct { uint32_t token; uint8_t role; } slot[FRAME_SLOTS];
    struct { uint32_t from, to; uint8_t role; } name[FRAME_NAMES];
} frame;

/* Compiles one file for each kind of claim ('files' by claim_kind, NULL where there is none) with the word classes they
** share. Everything lives in 'memory', words too. STATUS_SYNTAX names file, entry and element; STATUS_MEMORY. */
status phrasebook_compile(phrasebook **out, arena *memory, const data *const files[CLAIM_KINDS], const data *classes, error *err);

/* The words that matching starts from: START_TRIGGER. */
const wordset *phrasebook_triggers(const phrasebook *book);

const phrase *phrasebook_phrase(const phrasebook *book, uint32_t index);

/* All frames of symbols [from, to), by trigger, then by the order of the patterns; at most 'room'. Returns how many. */
uint32_t phrasebook_match(const phrasebook *book, const reduced *r, uint32_t from, uint32_t to, frame *frames, uint32_t room);

/* The token in a role of a frame, or FACT_NONE. */
uint32_t frame_token(const frame *f, role r);

/* The captured text in a role; empty where there is none. */
view frame_name(const frame *f, const reduced *r, role wanted);

#endif
