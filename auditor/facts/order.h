/*
** order.h -- the order of facts and claims: by start, wider first, otherwise as they came.
*/
#ifndef AUDITOR_FACTS_ORDER_H
#define AUDITOR_FACTS_ORDER_H

#include "facts/document.h"

/* Moves facts and claims, sorted, into the document's arena and renumbers every reference to a fact. A claim without
** span gets that of its facts. STATUS_MEMORY; the document is then good for document_free only. */
status order_document(document *doc);

#endif
