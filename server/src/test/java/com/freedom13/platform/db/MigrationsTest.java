package com.freedom13.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MigrationsTest {
    @Test
    void everyChangeSetCanBeTakenBack() {
        assertThat(Migrations.changeSets())
                .isNotEmpty()
                .allSatisfy(changeSet -> assertThat(changeSet).containsPattern("(?m)^--rollback \\S+"));
    }

    @Test
    void everyTableThatAChangeSetMakesGoesWithIt() {
        assertThat(Migrations.changeSets())
                .allSatisfy(changeSet -> Migrations.CREATED_TABLE
                        .matcher(changeSet)
                        .results()
                        .forEach(table -> assertThat(changeSet)
                                .containsPattern("(?m)^--rollback .*DROP TABLE [^;]*" + table.group(1))));
    }

    @Test
    void everyChangeSetBelongsToItsFileAndTheFileToTheTimeline() {
        String timeline = Migrations.text(Path.of("src/main/resources/db/changelog.yaml"));

        assertThat(Migrations.files()).isNotEmpty().allSatisfy(file -> {
            String name = file.getFileName().toString();
            assertThat(timeline).contains("file: db/migration/" + name);
            assertThat(Migrations.changeSets(file))
                    .isNotEmpty()
                    .allMatch(changeSet -> changeSet.startsWith(name.substring(0, 4) + "-"));
        });
        assertThat(timeline.lines().filter(line -> line.contains("include:")))
                .hasSameSizeAs(Migrations.files())
                .isSorted();
    }

    @Test
    void everyFileBeginsWithWhy() {
        assertThat(Migrations.files())
                .allSatisfy(file -> assertThat(Migrations.text(file)).startsWith("--liquibase formatted sql\n\n-- "));
    }
}
