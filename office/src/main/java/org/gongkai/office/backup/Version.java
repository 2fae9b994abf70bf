package org.gongkai.office.backup;

/** The version of the program, as its archive says. */
public final class Version {
    private Version() {}

    public static String ofProgram() {
        var version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }
}
