/*
** document.h -- what is known about one draft: facts, and claims that relate them.
**
** Built once (by facts/read.c from a facts file, by extract/ from a draft),
** then immutable: workers and rules only read it. The document owns everything
** it points to; facts and claims are named by their index. Facts stand in the
** order of 'start' (ties: wider first), claims likewise.
** Offsets are bytes into the source; lines and columns are 1-based, columns in code points.
*/
#ifndef AUDITOR_FACTS_DOCUMENT_H
#define AUDITOR_FACTS_DOCUMENT_H

#include <assert.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/intern.h"
#include "base/status.h"
#include "base/view.h"
#include "calendar/date.h"
#include "quantity/printed.h"
#include "quantity/unit.h"

#define FACT_NONE UINT32_MAX

typedef enum {
    FACT_FIGURE, FACT_ORDINAL, FACT_DURATION, FACT_DATE, FACT_OFFICE, FACT_NAME, FACT_LIST, FACT_QUOTATION, FACT_HEADING,
    FACT_TABLE, FACT_MARK, FACT_KINDS
} fact_kind;

extern const char *const fact_kind_names[FACT_KINDS + 1];

/* 32 bits index 'strings' of the document (base/intern.h); 0 is "" = not said. */
typedef uint32_t word;

/* One fact. 'detail' indexes the array of its kind (figures[], dates[], ...). */
typedef struct {
    uint32_t start, end;            /* in the source */
    uint32_t line, column;
    uint32_t text_start, text_length;   /* in document.pool: the fact's own text, clean */
    uint32_t clause;                /* index into clauses[], always valid: a fact that knows no clause has one of its own */
    uint32_t detail;
    uint8_t kind;
    uint8_t confidence;             /* percent: how sure the reading is */
    word id;                        /* as in its facts file; 0: "f" and its index + 1 */
} fact;

typedef enum { STATUS_KEY_UNKNOWN, KEY_ACTUAL, KEY_PLAN, KEY_TARGET, KEY_FORECAST, KEY_STATUSES } key_status;
extern const char *const key_status_names[KEY_STATUSES + 1];

/* What a figure is about (DESIGN "What makes two figures the same thing"). Shared: keys[] holds each distinct one once. */
typedef struct {
    word metric, verb, subject, scope, period, basis;
    word qualifiers;                /* normalised set: sorted, joined by '\x1f' */
    uint8_t status;                 /* key_status */
} key;

/* figure, ordinal and duration share this detail: 56 bytes, 96 with its fact. */
typedef struct {
    printed print;                  /* as written; see quantity/printed.h */
    uint32_t number_start, number_end;  /* in the source */
    uint32_t key;                   /* index into keys[]; 0 is the empty key */
    uint32_t table;                 /* fact index of its table, or FACT_NONE */
    uint16_t row, column;           /* cell, from 0, heads included */
    uint16_t unit;                  /* index into units[]; 0 is "no unit", which all ordinals have */
    uint16_t per;                   /* index into units[]: 元/亩 is CNY per 亩; 0 none */
    word written_unit;              /* as printed: 亿元; of an ordinal: 届, 位, 家 */
    uint8_t total;                  /* 1: of its column (a total row), 2: of its row */
    bool rank;                      /* ordinal: a rank, small is good */
    bool huge;                      /* the digits do not fit: print.digits is the word that holds them, no reading exists */
    bool given;                     /* no value printed: bounds[print.digits] holds the four readings' ends */
} figure;

typedef enum { YEAR_TEXT, YEAR_PUBLISHED, YEAR_HEADING, YEAR_INHERITED, YEAR_UNKNOWN, YEAR_SOURCES } year_source;
extern const char *const year_source_names[YEAR_SOURCES + 1];

typedef struct {
    date from, to;                  /* year 0: relative, unresolved */
    uint8_t precision;
    uint8_t year_from;              /* year_source */
    uint8_t weekday;                /* 0 none, 1 Monday ... 7 Sunday: as written beside the date */
    bool nowhere;                   /* the year it counts from publication has no such day: in drafts, not in facts files */
    word event;                     /* what happened then (签约, 开工), or 0 */
    word event_object;              /* to what, or 0 */
    word relative;                  /* 今年, 去年, 上年末 ...: the word that made it relative, or 0 */
} dated;

typedef enum { TENURE_CURRENT, TENURE_FORMER, TENURE_ACTING, TENURE_DESIGNATE, TENURES } tenure;
extern const char *const tenure_names[TENURES + 1];

typedef struct {
    word office, organisation, holder;
    uint8_t tenure;
    bool exclusive;                 /* one holder at a time */
} office;

typedef enum { NAME_BYLINE, NAME_ORGANISATION, NAME_PERSON, NAME_PLACE, NAME_ROLES } name_role;
extern const char *const name_role_names[NAME_ROLES + 1];

typedef struct {
    word name, shorter;
    uint8_t role;
} name;

typedef struct {
    word text;
    uint32_t start, end;            /* in the source */
} item;

typedef struct {
    uint32_t first, count;          /* items[first .. first + count) */
    uint32_t least;                 /* fewest items an honest reader may count (和 inside); = count where unambiguous */
    uint32_t most;                  /* most */
    bool open;                      /* 等 */
    word lead;                      /* the words before the first item */
} list;

/* The fact's text is the quotation, or where its digest is another (facts/digest.h) an excerpt of it, perhaps empty. */
typedef struct {
    word speaker;
    uint32_t length;                /* code points without white space and punctuation */
    word digest;                    /* SHA-256 of that, hex */
} quotation;

typedef struct {
    uint8_t level;                  /* 1 highest */
    word series;                    /* "一、" "（一）" "1." "一是" ...: its first member names the series; 0 none */
    uint32_t ordinal;               /* 3 for 三、; 0 none */
    word title;
} heading;

typedef struct {
    uint32_t rows, columns, head_rows;
    uint32_t first_cell;            /* cells[first_cell + row * columns + column] */
    word caption;
} table;

typedef struct {
    word text;
    uint32_t start, end;
    uint32_t figure;                /* fact index of its only figure, or FACT_NONE */
    bool head;
} cell;

typedef struct {
    word mark;                      /* placeholder, unclosed-quote, doubled-text, missing-unit, repeated-item, long-past ... */
} mark;

/* clauses[n]: where clause n stands. Sentences, paragraphs and segments are running numbers over the document, from 0. */
typedef struct {
    uint32_t start, end;            /* in the source */
    uint32_t sentence, paragraph, segment;
} clause;

typedef enum {
    CLAIM_SHARE, CLAIM_SHARES, CLAIM_PART, CLAIM_SUM, CLAIM_CHANGE, CLAIM_RATIO, CLAIM_COMPLETION, CLAIM_ENUMERATION,
    CLAIM_ORDER, CLAIM_SPAN, CLAIM_REPEAT, CLAIM_BALANCE, CLAIM_KINDS
} claim_kind;
extern const char *const claim_kind_names[CLAIM_KINDS + 1];

typedef enum {
    ROLE_PART, ROLE_WHOLE, ROLE_SHARE, ROLE_SHARES, ROLE_TOTAL, ROLE_PARTS, ROLE_FROM, ROLE_TO, ROLE_DIFFERENCE, ROLE_RATE,
    ROLE_TIMES, ROLE_DOUBLINGS, ROLE_NUMERATOR, ROLE_DENOMINATOR, ROLE_RATIO, ROLE_DONE, ROLE_TARGET, ROLE_COUNT, ROLE_LIST,
    ROLE_GREATER, ROLE_SMALLER, ROLE_DURATION, ROLE_FACTS, ROLE_LESS, ROLE_FACTORS, ROLES
} role;
extern const char *const role_names[ROLES + 1];  /* "part" ... "factors": the keys of facts files */

typedef enum { DIRECTION_NONE, DIRECTION_UP, DIRECTION_DOWN } direction;

typedef struct {
    uint32_t start, end, line, column;
    uint32_t text_start, text_length;   /* in pool; 0 length: not said */
    uint32_t operand, operands;     /* operands[operand .. + operands) */
    word years;                     /* change: the number of steps, as a string; "" one step */
    word gate;                      /* NUMERICS section 4; "" none */
    word pattern;                   /* the phrase that read it; "" unknown */
    uint8_t kind;                   /* claim_kind */
    uint8_t direction;
    uint8_t complete, disjoint;     /* sum: 0 not said, 1 false, 2 true */
    uint8_t confidence;             /* percent; 100 where not said */
    word id;                        /* as in its facts file; 0: "c" and its index + 1 */
} claim;

typedef struct {
    uint32_t fact;
    uint8_t role;
} operand;

typedef struct document {
    arena *memory;                  /* owns all below */
    intern *strings;
    view id, title, language, source_name, encoding;    /* language: "zh", "en" */
    period published;               /* from.year 0: unknown */
    precision published_precision;
    view source;                    /* the raw bytes where they are at hand; otherwise length 0. Borrowed. */
    view pool;                      /* fact texts */
    fact *facts;            uint32_t fact_count;
    figure *figures;        uint32_t figure_count;
    dated *dates;           uint32_t date_count;
    office *offices;        uint32_t office_count;
    name *names;            uint32_t name_count;
    list *lists;            uint32_t list_count;
    item *items;            uint32_t item_count;
    quotation *quotations;  uint32_t quotation_count;
    heading *headings;      uint32_t heading_count;
    table *tables;          uint32_t table_count;
    cell *cells;            uint32_t cell_count;
    mark *marks;            uint32_t mark_count;
    key *keys;              uint32_t key_count;         /* keys[0] is empty */
    unit *units;            uint32_t unit_count;        /* units[0] is "no unit" */
    clause *clauses;        uint32_t clause_count;
    claim *claims;          uint32_t claim_count;
    operand *operands;      uint32_t operand_count;
    interval *bounds;       uint32_t bound_count;       /* four readings each */
} document;

/* The text of a fact; a view into pool. */
view fact_text(const document *doc, uint32_t index);

/* The figure behind a figure, ordinal or duration fact; NULL for other kinds. */
static inline const figure *fact_figure(const document *doc, uint32_t index)
{
    assert(index < doc->fact_count);
    const fact *f = &doc->facts[index];
    return f->kind <= FACT_DURATION ? &doc->figures[f->detail] : NULL;
}

const dated *fact_date(const document *doc, uint32_t index);    /* NULL for other kinds */

/* The n-th operand with that role (n from 0), or FACT_NONE. */
uint32_t claim_fact(const document *doc, const claim *c, role r, uint32_t n);

view document_word(const document *doc, word w);

/* The id of an element without one: its letter ('f', 'c') and its index + 1. */
void document_own_id(char out[12], char letter, uint32_t index);

void document_free(document *doc);  /* takes NULL */

#endif
