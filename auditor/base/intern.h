/*
** intern.h -- one number for one text: equal texts get equal ids, in order of first appearance.
**
** Texts are copied into the table's own arena. Id 0 is always the empty text.
*/
#ifndef AUDITOR_BASE_INTERN_H
#define AUDITOR_BASE_INTERN_H

#include <stdbool.h>
#include <stdint.h>

#include "base/view.h"

#define INTERN_NONE UINT32_MAX

typedef struct intern intern;

intern *intern_new(void);                               /* NULL when there is no memory */
void intern_free(intern *table);                        /* takes NULL */
bool intern_clear(intern *table);                       /* forgets every text; false when there is no memory: free it then */
uint32_t intern_put(intern *table, view text);          /* INTERN_NONE when there is no memory */
uint32_t intern_get(const intern *table, view text);    /* INTERN_NONE when it is not there */
view intern_text(const intern *table, uint32_t id);     /* NUL-terminated; valid as long as the table */
uint32_t intern_count(const intern *table);

#endif
