/*
** unit.h -- units with exact factors and dimensions.
**
** A dimension is a vector of small powers over base dimensions; money has one
** base dimension per currency, so that currencies never mix. Count units (家, 个,
** 名) are dimensionless but not interchangeable: 'like' says which name the same
** things. % and pp are dimensionless with factor 1/100.
** The table is filled once, from rules/lang data, and is read-only afterwards:
** workers share it.
*/
#ifndef AUDITOR_QUANTITY_UNIT_H
#define AUDITOR_QUANTITY_UNIT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/status.h"
#include "base/view.h"
#include "quantity/exact.h"

enum { DIMENSIONS = 16 };

typedef struct {
    view name;                      /* ISO 4217, "%", "pp", or the unit's own name; owned by the table or document */
    exact factor;                   /* amount in this unit * factor = amount in the dimension's base unit */
    int8_t dimension[DIMENSIONS];   /* powers; all zero for counts and percentages */
    uint16_t money;                 /* 0, or which currency (dimension[0] counts money) */
    uint16_t likeness;              /* 0, or a class of count units that name the same things (家, 个) */
    uint16_t also;                  /* 0, or one more of them: 个人 counts like 名 and like 个 */
    bool count;                     /* a measure word: figures with it are integers */
} unit;

typedef struct unit_table unit_table;

unit_table *unit_table_new(void);           /* NULL when there is no memory */
void unit_table_free(unit_table *table);    /* takes NULL */

/* Adds a unit; its name is copied. May move units found before. STATUS_SYNTAX when the name exists with another meaning,
** is empty, or the factor is not above 0; STATUS_MEMORY. */
status unit_table_add(unit_table *table, const unit *u, error *err);

/* NULL where the table does not know the name. */
const unit *unit_table_find(const unit_table *table, view name);

/* The same dimension and currency: their amounts can be added after conversion. Counts only with their own kind. */
bool unit_convertible(const unit *a, const unit *b);

/* May two figures with these units count or measure the same thing? Equal, convertible, or alike counts. */
bool unit_comparable(const unit *a, const unit *b);

#endif
