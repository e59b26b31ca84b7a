using FluentMigrator;

namespace Roster.Db.Migrations;

/// <summary>
/// Splits staff_training in two: the course and the attendance. About 9 M rows in the
/// largest tenant, so run it in the Sunday maintenance window.
/// </summary>
[Migration(42, TransactionBehavior.None)]
public class M0042_SplitStaffTraining : Migration
{
    private const int BatchSize = 10_000;

    public override void Up()
    {
        Create.Table("training_course")
            .WithColumn("id").AsInt64().PrimaryKey().Identity()
            .WithColumn("title").AsString(200).NotNullable()
            .WithColumn("fee").AsDecimal(18, 4)          // same precision as invoice.amount
            .WithColumn("completion_days").AsInt16();

        Execute.Sql("INSERT INTO training_course(title) SELECT DISTINCT course FROM staff_training");

        // Copy in chunks: one big statement bloats the WAL and the replica never catches up.
        // A checkpoint every few batches keeps the disk from filling.
        Execute.WithConnection((conn, _) =>
        {
            long last = 0, moved;
            do
            {
                using var cmd = conn.CreateCommand();
                cmd.CommandText = Sql.CopyAttendance;
                cmd.AddParam("@from", last);
                cmd.AddParam("@n", BatchSize);
                moved = cmd.ExecuteNonQuery();
                last += BatchSize;
            } while (moved > 0);
        });

        // identity came from the old table, so the sequence must be moved past max(id)
        Execute.Sql("SELECT setval('attendance_id_seq', (SELECT max(id) FROM attendance))");
        Create.Index("ix_attendance_staff").OnTable("attendance").OnColumn("staff_id");
    }

    public override void Down()
    {
        // The retention policy job may have run in between: pruned rows don't come back.
        Execute.Sql(Sql.MergeBack);
        Delete.Table("attendance");
        Delete.Table("training_course");
    }
}

// Schema drift between tenants 3 and 11 was fixed by hand on production, see the ops diary.
