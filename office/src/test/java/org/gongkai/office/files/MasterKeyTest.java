package org.gongkai.office.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTest {
    @TempDir
    Path data;

    @Test
    void it_is_made_once_and_only_its_owner_may_read_it() throws IOException {
        var first = MasterKey.in(data);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("keys/master.key"))))
                .isEqualTo("rw-------");
        assertThat(MasterKey.in(data).id()).isEqualTo(first.id());
        assertThat(MasterKey.in(data).fingerprint(new byte[1])).isEqualTo(first.fingerprint(new byte[1]));
    }

    @Test
    void a_new_key_is_not_made_over_files_that_need_the_old_one() throws IOException {
        Files.createDirectory(data.resolve("files"));
        assertThatThrownBy(() -> MasterKey.in(data))
                .isInstanceOf(org.gongkai.office.database.Unusable.class)
                .hasMessageContaining("master-key-missing");
    }

    @Test
    void a_key_that_others_may_read_or_that_is_none_is_refused() throws IOException {
        MasterKey.in(data);
        var file = data.resolve("keys/master.key");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> MasterKey.in(data)).hasMessageContaining("master-key-open");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(file, "id=1\nkey=00\n");
        assertThatThrownBy(() -> MasterKey.in(data)).hasMessageContaining("master-key-unread");
    }
}
