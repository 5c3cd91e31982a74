/*
** scene.h -- one draft as the reading of relations sees it: figures with their labels, and the phrases around them.
**
** A mention is a figure with the words that say what it is: the label before it, the noun after its measure word. Its
** 'use' is what phrases make of it: most figures stand for a level, some only for the base of a comparison, a
** difference, a value per unit. Only levels can be parts, wholes and items of a sum.
*/
#ifndef AUDITOR_EXTRACT_SCENE_H
#define AUDITOR_EXTRACT_SCENE_H

#include <assert.h>

#include "extract/extraction.h"
#include "extract/phrases/relation_words.h"

enum { NAME_LENGTH = 40, SENTENCE_REACH = 600 };    /* symbols: how far back anything looks within a sentence */
#define NONE UINT32_MAX

typedef enum {
    USE_LEVEL,
    USE_BASE,           /* "than 72.3": a value before, or of somebody else */
    USE_DIFFERENCE,
    USE_RATIO,          /* per head, per unit */
    USE_SHARE,          /* a percentage of a whole */
    USE_CHANGE,         /* a percentage, or a multiple, of growth */
    USE_ASIDE           /* a figure of another kind: a speed, an average */
} mention_use;

enum {
    MENTION_PART = 1,       /* "of which" stands before it */
    MENTION_TOTAL = 2,      /* its words say that it is a total */
    MENTION_OTHER = 4,      /* "the other 12" */
    MENTION_PLAN = 8,       /* shall be, not is */
    MENTION_TARGET = 16,    /* named a target */
    MENTION_HEDGED = 32,    /* about, nearly, over: no exact value */
    MENTION_BAND = 64,      /* its label is a size band */
    MENTION_OVERLAP = 128,  /* its label is an attribute that overlaps others */
    MENTION_FLOW = 256,     /* new, added */
    MENTION_SUMMED = 512,   /* the total of a sum that was read */
    MENTION_ADDED = 16384,  /* a part of one */
    MENTION_REST = 32768,   /* "another 12": more of the same, perhaps the last of it */
    MENTION_WHOLE = 65536,  /* a share is told to be of it: "65 % of the 14" */
    MENTION_ACCOUNT = 131072,   /* of an account: what was, came, went, is */
    MENTION_EACH = 1024,    /* one value for each */
    MENTION_CELL = 2048,    /* stands in a table */
    MENTION_AVERAGE = 8192, /* per head, a rate, a price: nothing is part of it */
    MENTION_LOOSE = 4096    /* its parent is a guess: it follows a part in the same sentence */
};

typedef struct {
    uint32_t token, fact;
    uint32_t figure;                /* the fact's, in the document */
    uint32_t place;                 /* its symbol */
    uint32_t label, label_end;      /* symbols: the stripped label */
    uint32_t noun, noun_end;        /* symbols: what its measure word counts */
    uint32_t clause;                /* the symbol where its comma clause starts */
    uint32_t sentence;              /* index into x->sentences; NONE outside all */
    uint32_t block;
    uint32_t name, name_length;     /* code points in scene.points: label, unit, noun */
    uint64_t letters;               /* a bit for each code point of its name: what cannot fit is seen at once */
    uint8_t own_scope, scope;       /* classes of scope words, 0 none: in its label; there or earlier in its sentence */
    uint8_t kind;                   /* token_kind */
    uint8_t use;                    /* mention_use */
    uint8_t supposed;               /* identity_supposed: 0 not asked yet, 1 no, 2 yes */
    uint8_t told;                   /* what its clause tells up to it; for per_what.c: 0 not asked yet */
    uint8_t flow;                   /* what it is of an account; for flow_role.c: 0 not asked yet */
    uint16_t single;                /* the unit of the single thing beside it; for per_what.c */
    uint32_t flags;
    uint16_t unit;                  /* index into the document's units */
    uint32_t parent;                /* the mention it is "of which" of, or NONE */
} mention;

/* What a mention was read as when it was last asked whether something is feasible; for feasible.c. */
typedef struct {
    interval as;
    uint32_t which;         /* + 1; 0: free */
    uint16_t unit, per;     /* as they, and the print, were then */
    printed print;
    bool beside_finer, fits;
} read_once;

enum { READ_ONCE = 512, KNOWN_UNITS = 64 };

typedef struct {
    const extraction *x;
    const relation_words *words;
    const document *doc;            /* what the builder holds so far */
    reduced text;
    word_places *places;      /* of the words that are looked for in stretches, by words_kind */
    mention *mentions;  uint32_t mention_count;
    uint32_t *mention_of;           /* by token; NONE where the token is no figure */
    frame *frames;      uint32_t frame_count, frame_room;
    uint32_t *points;   uint32_t point_count;
    read_once *known;   uint32_t known_mask;    /* by mention: a power of two of them, READ_ONCE at most */
    double *factors;                /* of the first KNOWN_UNITS units, about: 0 not asked yet; for feasible.c */
    uint8_t *alike;                 /* by two of the first KNOWN_UNITS units: 0 not asked yet, 1 not comparable, 2 comparable */
    bool *answered;                 /* by fact, of the claims that were read into it: claim_answered */
    uint32_t answered_room, answered_claims;
    struct hashed *namesakes;   uint32_t namesake_count;    /* figures by the hash of their names; for changes/namesake.c */
    bool failed;                    /* no memory somewhere */
} scene;

/* Finds the phrases of every sentence, and what they make of the figures in them. Private to scene.c. STATUS_MEMORY. */
status scene_find_frames(scene *s, error *err);

/* Gives the numbers of a list the unit that only its last one has. Private to scene_frames.c. */
void scene_share_units(scene *s);

/* scene_labels.c: finds the label, noun, scope and name of a mention, and sets the flags that their words stand for. Private to scene.c. */
void scene_describe(scene *s, mention *m);

/* Marks the counts of what was just named, behind the frames. Private to scene.c. */
void scene_mark_groups(scene *s);

/* Marks figures that only tell which things the next one counts. Private to scene.c. */
void scene_mark_kinds(scene *s);

/* Labels every figure and finds every phrase. All in x->scratch. STATUS_MEMORY. */
status scene_make(scene *out, extraction *x, const relation_words *words, error *err);

static inline const figure *scene_figure(const scene *s, uint32_t which)
{
    return &s->doc->figures[s->mentions[which].figure];
}

static inline const unit *scene_unit(const scene *s, uint32_t which)
{
    return &s->doc->units[s->mentions[which].unit];
}

/* The mention of a frame's token in a role, or NONE. */
static inline uint32_t scene_slot(const scene *s, const frame *f, role r)
{
    uint32_t t = frame_token(f, r);
    return t == FACT_NONE ? NONE : s->mention_of[t];
}

/* Bit of one code point in mention.letters. */
static inline uint64_t scene_letter(uint32_t point)
{
    return UINT64_C(1) << (point * 2654435761u >> 26);
}

/* How many dates begin in symbols [from, to). */
uint32_t scene_dates(const scene *s, uint32_t from, uint32_t to);

/* The last mention before a symbol, or NONE. */
uint32_t scene_before(const scene *s, uint32_t place);

/* scene_comparable where it has not been asked of such units. */
bool scene_units_comparable(const scene *s, uint32_t a, uint32_t b);

/* Do two mentions count or measure what may be the same thing? */
static inline bool scene_comparable(const scene *s, uint32_t a, uint32_t b)
{
    const mention *m = &s->mentions[a], *n = &s->mentions[b];
    if (m->kind != n->kind)
        return false;
    const uint8_t known = m->unit < KNOWN_UNITS && n->unit < KNOWN_UNITS ? s->alike[m->unit * KNOWN_UNITS + n->unit] : 0;
    return known != 0 ? known == 2 : scene_units_comparable(s, a, b);
}

/* Symbols [*from, *to) without the leading and trailing words that say nothing about what is named. Answers the flags
** (MENTION_PART ...) that the stripped words stand for. */
uint16_t scene_strip(const scene *s, uint32_t *from, uint32_t *to);

/* The words that name a mention, without the figure between them. */
static inline view scene_label(const scene *s, const mention *m)
{
    return reduced_text(&s->text, m->label, m->label_end);
}

static inline view scene_noun(const scene *s, const mention *m)
{
    return reduced_text(&s->text, m->noun, m->noun_end);
}

/* The first, or last, word of a set in a stretch of the clean text, or NULL; is there one? */
static inline const word_place *scene_find(const scene *s, words_kind kind, view stretch)
{
    assert(!relation_words_placed(kind));
    const uint32_t from = (uint32_t)(stretch.start - s->text.text.start);
    return word_places_first(&s->places[kind], from, from + (uint32_t)stretch.length);
}

const word_place *scene_next(const scene *s, words_kind kind, view stretch, const word_place *last);     /* the first one behind 'last' */
const word_place *scene_last(const scene *s, words_kind kind, view stretch);
static inline view scene_word(const scene *s, const word_place *found)     /* takes NULL: an empty text */
{
    return found != NULL ? (view){ s->text.text.start + found->at, found->length } : VIEW("");
}

static inline bool scene_tells(const scene *s, words_kind kind, view stretch)
{
    return scene_find(s, kind, stretch) != NULL;
}

/* Does a word of just this class stand in it? */
bool scene_tells_class(const scene *s, words_kind kind, view stretch, uint32_t class);

/* Does some word of a set stand in them, and which class has it (0: none)? Does this word? */
uint32_t scene_says(const scene *s, const mention *m, words_kind kind);
bool scene_holds(const scene *s, const mention *m, view word);

/* The words between the last mark and a frame's start: its own subject, stripped; empty when it leans on what
** precedes. Answers its length in symbols. */
uint32_t scene_subject(const scene *s, const frame *f, uint32_t *from, uint32_t *to);

/* "Of 1728, but for what is done, 248 more": behind such a clause nobody knows what there is more of. Is a mention behind one? */
bool scene_behind_exception(const scene *s, const mention *m);

/* The symbol where the comma clause, or the sentence, of a place starts; and where it ends. */
uint32_t scene_clause_start(const scene *s, uint32_t place);
uint32_t scene_clause_end(const scene *s, uint32_t place);

#endif
