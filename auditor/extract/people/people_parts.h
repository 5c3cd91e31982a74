/*
** people_parts.h -- what the readers of people share. Private to people*.c.
**
** Offsets are into the clean text, reaches in bytes.
*/
#ifndef AUDITOR_EXTRACT_PEOPLE_PARTS_H
#define AUDITOR_EXTRACT_PEOPLE_PARTS_H

#include "extract/people/people.h"
#include "extract/words/wordset.h"

/* What stands before an office. */
enum { BEFORE_CURRENT, BEFORE_FORMER, BEFORE_ACTING, BEFORE_DESIGNATE, BEFORE_DEPUTY };

/* Values of 'in_names': such a character may stand inside a name, or end one, too. */
enum { IN_NAMES = 1, IN_NAMES_LAST };

/* Values of 'titles': may two holders be compared? */
enum { TITLE_SHARED = 1, TITLE_EXCLUSIVE = 2, TITLE_VAGUE = 4, TITLE_SINGULAR = 8 };

/* Values of 'acts_as': 作为; 这位, whatever follows the office; 以…身份; who was appointed (出任). */
enum { ACTS = 1, ACTS_THIS, ACTS_ROLE, ACTS_APPOINTED };

/* Values of 'echo': what is told again; what may stand before it, too. */
enum { ECHO = 1, ECHO_VERB };

struct people_words {
    wordset *titles, *before, *surnames, *speech, *after_name, *never, *stop, *byline, *also, *contrast, *kin, *pronouns, *signs, *credits,
        *coined, *not_coined;
    wordset *namesakes; /* a text that holds one knows of persons with names alike */
    wordset *brands;    /* what names of organisations and places end in: 合作社 */
    wordset *no_names;  /* words that only begin like a name: 纪念 */
    wordset *crafts;    /* what names of ships and the like end in: 号 */
    wordset *echo;      /* between the one who said it and a quotation: it is told again (那句) */
    wordset *echo_behind, *misquoted;   /* the same behind it (这句话); between two of one sentence: they are to differ (改成) */
    wordset *mottos;    /* before a quotation: it is a fixed text (校训) */
    wordset *signed_by; /* before a name and the quotation behind it: 落款写的是 */
    wordset *taken;     /* right before a quotation: something is done with it (把) */
    wordset *elsewhere; /* before an office: it is one of another place (邻村的支书) */
    wordset *of;        /* between an organisation and its office: 王家村的支书 */
    wordset *is;        /* between an office and its holder: 为 */
    wordset *holds;     /* behind a holder that was told so: 由…担任 */
    wordset *cited;     /* before a spelling: told as a wrong one (写成) */
    wordset *repeated;  /* before a quotation: somebody says again what another has said (转述) */
    wordset *role_ends; /* what words for a calling end in: 员 */
    wordset *acts_as;   /* between a holder and the office: 作为; its values are below */
    wordset *role, *succession;     /* behind an office: as one who holds it (身份); who holds an office has changed (接任) */
    wordset *places;    /* titles that begin with what places end in: 县长 */
    wordset *named, *sexes;     /* before a name that is given: 名叫; behind one and a comma: 女 */
    wordset *another;   /* right before a name: a further person (另一位) */
    wordset *before_him;        /* the same: who had an office before another (前任) */
    wordset *companions;        /* the same: somebody who is with another (他的合伙人) */
    wordset *committees;    /* what organisations end in whose officers stand before those of a place (清江市委) */
    wordset *bodies;    /* the last character of what has officers, and of no person's name (队) */
    wordset *spouses;   /* the same: whoever it is, three characters behind are a name (老伴) */
    wordset *familiar;  /* before a surname: 老, 小 */
    wordset *address;   /* behind a surname, no given name: 先生 */
    wordset *occasional;        /* titles that one has for an occasion, beside another one: 组长 */
    wordset *unclear;   /* surnames that are mostly other words */
    wordset *in_names;  /* characters that are mostly other words, yet that given names hold, too */
    const uint16_t *sounds, *shapes;    /* by Han letter: the number of its sound, or of what it looks like; 0 none */
};

/* Bytes of the Han letter at 'at', or 0. */
uint32_t people_han_at(view text, uint32_t at);

/* Do two characters, of three bytes each, sound or look alike? */
bool people_alike(const people_words *w, const char *a, const char *b);

/* Bytes of the name at 'at', right behind an office: it may hold characters that elsewhere are other words. 0: none. */
uint32_t people_holder_at(const people_words *w, view text, uint32_t at);

uint32_t people_next(view text, uint32_t at);   /* behind the character at 'at' */

void people_add_name(extraction *x, uint32_t start, uint32_t end, name_role role);

/* people_offices.c: offices of a block with their holders; names after a by-line word. Holders whose name nothing ends
** (县长周敏抬头) wait in 'unsure' until the draft's other names are known. */
enum { PEOPLE_UNSURE = 64 };

typedef struct {
    uint32_t start, end;                /* with organisation and what stands before */
    uint32_t organisation_start, organisation_end;
    uint32_t title_start, title_end;    /* with 副, not with 前任 */
    uint32_t flags;
    uint8_t tenure;
} people_title;

typedef struct {
    people_title titles[PEOPLE_UNSURE];
    uint32_t name[PEOPLE_UNSURE];       /* where the name starts: three characters */
    uint32_t count;
} people_unsure;

void people_offices(extraction *x, const people_words *w, uint32_t from, uint32_t to, people_unsure *unsure);
void people_settle(extraction *x, const people_unsure *unsure);
void people_bylines(extraction *x, const people_words *w, const block *b);

/* people_quotations.c: outermost “…” of a block, with their speakers. 'known' holds those of the blocks before. */
enum { PEOPLE_SAID = 128 };

typedef struct {
    const block *in;
    uint32_t open, close;
    word digest;
    view speaker;
} people_said;

typedef struct {
    people_said all[PEOPLE_SAID];
    uint32_t count;
} people_sayings;

void people_quotations(extraction *x, const people_words *w, const block *b, people_sayings *known);

/* Is the one whose surname it is, with what else there is of the name, named near a quotation [open, close), outside of it: 罗启文, 启文, 罗馆长, 老罗? */
bool people_is_named_near(const people_words *w, view text, const block *b, uint32_t open, uint32_t close, view surname, view given);

/* people_works.c: two titles in 《》, or names in “”, that are one, misspelt. STATUS_MEMORY. */
status people_works(extraction *x, const people_words *w, error *err);

/* people_swapped.c: names of four characters, two of which are in each other's place elsewhere. STATUS_MEMORY. */
status people_swapped(extraction *x, const people_words *w, error *err);

/* people_brands.c: names of organisations and places that are nearly another one. STATUS_MEMORY. */
status people_brands(extraction *x, const people_words *w, error *err);

/* people_persons.c: whom a place names: 罗启文, 罗校长, 老罗, 诗人海岸. 'given' is empty but of a full name, or a name whose
** surname is not told; one of the two is told. */
typedef struct {
    uint32_t start, end;
    view surname, given;
} people_person;

/* The person named at 'at', or whose name ends at 'end', not before 'from'; false where none is. */
bool people_person_at(const people_words *w, view text, uint32_t at, people_person *out);
bool people_person_before(const people_words *w, view text, uint32_t from, uint32_t end, people_person *out);

/* The same of a name without a surname that is known, right behind a title and before what follows a name: 诗人海岸说. */
bool people_byname_at(const people_words *w, view text, uint32_t at, people_person *out);

/* Three characters behind an office that may be a name, whatever follows: 艺人罗启文首创. */
bool people_titled_at(const people_words *w, view text, uint32_t at, people_person *out);

/* Are they surely two? Another surname, or the same one with another given name. */
bool people_is_other(view text, const people_person *a, const people_person *b);

/* people_addressed.c: persons whose title is told in two ways that differ in one character. */
void people_addressed(extraction *x, const people_words *w);

/* people_coined.c: who is told to have coined the quotation [open, close). */
bool people_coined_by(const extraction *x, const people_words *w, const block *b, uint32_t open, uint32_t close, people_person *out);

/* people_echoes.c: quotations told again as another one's. STATUS_MEMORY. */
status people_echoes(extraction *x, const people_words *w, error *err);

/* people_wordings.c: are two quotations one, worded in two ways? 'again': one of them is told as said before. */
bool people_reworded(const people_words *w, view a, view b, bool again);

/* Do words that tell something again stand right before a quotation (NAME的那句“…)? *end is where they begin. */
bool people_tells_again(const people_words *w, view text, uint32_t floor, uint32_t open, uint32_t *end);

/* Bytes of the full name that ends at 'end', not before 'floor', and 0 where none does. */
uint32_t people_name_before(const people_words *w, view text, uint32_t floor, uint32_t end);

/* A name, and where it stands in the clean text. */
typedef struct {
    view name;
    uint32_t at;
} people_place;

enum { PEOPLE_PLACES = 8 };

/* Where the first character starts that starts at 'at' or behind it. */
static inline uint32_t people_letter_from(view text, uint32_t at)
{
    while (at < text.length && ((unsigned char)text.start[at] & 0xC0) == 0x80)
        at++;
    return at;
}

/* Does a word of a set stand in [from, to)? */
static inline bool people_holds(const wordset *set, view text, uint32_t from, uint32_t to)
{
    uint32_t length;
    return from < to && wordset_find(set, (view){ text.start, to }, from, to, &length, NULL) < to;
}

/* people_namesakes.c. Does the draft know of persons, or firms, with names alike? */
bool people_knows_namesakes(const extraction *x, const people_words *w);

/* Does one sentence ('parts': one part of it, between semicolons) tell of both names? Then they are two, however alike. */
bool people_told_together(const extraction *x, view a, view b, bool parts);

/* people.c: claims that the names at some places (the first PEOPLE_PLACES), of a name_role, are one in two spellings; nothing
** where that was claimed before. */
void people_claim_variant(extraction *x, const people_place *places, uint32_t count, uint8_t role);

/* people_variants.c: names that are nearly a known one. STATUS_MEMORY. */
status people_variants(extraction *x, const people_words *w, error *err);

#endif
