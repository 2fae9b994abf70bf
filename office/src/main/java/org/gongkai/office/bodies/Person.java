package org.gongkai.office.bodies;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/** Somebody who signs in. */
public record Person(long id, String username, String name) implements AuthenticatedPrincipal, Serializable {
    /** What sessions are found by: the user name, not the name in words. */
    @Override
    public String getName() {
        return username;
    }
}
