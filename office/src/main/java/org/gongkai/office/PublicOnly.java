package org.gongkai.office;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.stereotype.Controller;

/**
 * Leaves out of the program what only an office has: every page that does not say it is for the public, everything about
 * accounts, the jobs. A new page of the staff is left out without being named here.
 */
final class PublicOnly extends TypeExcludeFilter {
    private static final List<String> OF_STAFF =
            List.of(Jobs.class.getName(), "org.gongkai.office.bodies.signin.", "org.gongkai.office.desk.");

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
        var type = reader.getAnnotationMetadata();
        var isOfStaff = type.isAnnotated(Controller.class.getName())
                || OF_STAFF.stream().anyMatch(type.getClassName()::startsWith);
        return isOfStaff && !type.hasAnnotation(ForPublic.class.getName());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PublicOnly;
    }

    @Override
    public int hashCode() {
        return PublicOnly.class.hashCode();
    }
}
