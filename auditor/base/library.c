#define _POSIX_C_SOURCE 200809L
#include "base/library.h"

#include <dlfcn.h>
#include <pthread.h>
#include <string.h>

static pthread_mutex_t loading = PTHREAD_MUTEX_INITIALIZER;

static status load(library *l, error *err)
{
    void *handle = dlopen(l->file, RTLD_NOW | RTLD_LOCAL);
    if (handle == NULL)
        return error_set(err, STATUS_IO, "%s is needed here and cannot be loaded: %s", l->file, dlerror());
    for (size_t i = 0; l->names[i] != NULL; i++) {
        void *function = dlsym(handle, l->names[i]);
        if (function == NULL) {
            dlclose(handle);
            return error_set(err, STATUS_IO, "%s has no %s", l->file, l->names[i]);
        }
        memcpy((char *)l->functions + i * sizeof function, &function, sizeof function);
    }
    l->handle = handle;
    return STATUS_OK;
}

status library_load(library *l, error *err)
{
    pthread_mutex_lock(&loading);
    status result = l->handle == NULL ? load(l, err) : STATUS_OK;
    pthread_mutex_unlock(&loading);
    return result;
}
