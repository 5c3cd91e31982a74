/*
** word_xml.h -- one XML part of a Word document, streamed through expat. Only elements of WordprocessingML are told.
**
** A DTD is refused, so entities cannot expand; nesting is bounded.
*/
#ifndef AUDITOR_TEXT_WORD_XML_H
#define AUDITOR_TEXT_WORD_XML_H

#include <stdbool.h>
#include <stdint.h>

#include "base/status.h"
#include "base/view.h"

/* 'attributes' ends with NULL; word_attribute looks into it. Any of the three may be NULL. */
typedef struct {
    void (*open)(void *context, const char *name, const char *const *attributes);
    void (*close)(void *context, const char *name);
    void (*text)(void *context, view text);
} word_events;

/* STATUS_MISSING (the part is not there; no message), STATUS_SYNTAX, STATUS_LIMIT, STATUS_MEMORY. */
status word_xml_read(view archive, const char *part, const word_events *events, void *context, error *err);

/* The attribute w:name, or NULL. */
const char *word_attribute(const char *const *attributes, const char *name);

#endif
