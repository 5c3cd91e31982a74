#include "base/late.h"

#include <dlfcn.h>
#include <string.h>

bool late_open(const char *name, const late_function *functions, size_t count)
{
    void *library = dlopen(name, RTLD_NOW | RTLD_LOCAL);
    for (size_t i = 0; library != NULL && i < count; i++) {
        void *found = dlsym(library, functions[i].name);
        if (found == NULL)
            return false;
        memcpy(functions[i].pointer, &found, sizeof found);     /* no C conversion leads from objects to functions */
    }
    return library != NULL;
}
