/**
 * Attachments: encrypted on disk, their type sniffed, their size limited, refused where they carry a secrecy mark. Start
 * at {@link org.gongkai.office.files.KeptFiles}; an owner module answers through
 * {@link org.gongkai.office.files.FileAccess} who may have a file.
 */
@ApplicationModule(
        displayName = "附件",
        allowedDependencies = {"trail", "bodies", "database"})
@NullMarked
package org.gongkai.office.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
