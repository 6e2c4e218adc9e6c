using GraphApi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Tests.Platform.Data;

public sealed class DataTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_rule_means_the_same_in_memory_and_in_the_database()
    {
        await using var city = await LampCity.Start();
        Lamp[] lamps = [await city.Add(40), await city.Add(60), await city.Add(100)];
        await using var db = await city.Open();

        var query = db.Set<Lamp>().Where(Lamp.BrighterThan.On(60));

        Assert.Equal(lamps.Where(lamp => Lamp.BrighterThan.Holds(lamp, 60)).Select(lamp => lamp.Id), await query.Select(lamp => lamp.Id).ToListAsync(Cancel));
        Assert.Contains("@", query.ToQueryString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_raises_the_version_and_a_stale_one_is_refused_with_the_current_object()
    {
        await using var city = await LampCity.Start();
        var lamp = await city.Add(40);
        await using var db = await city.Open();

        (await db.Editable<Lamp>(lamp.Id, 1, Cancel)).Watts = 60;
        await db.SaveChangesAsync(Cancel);

        var stale = await Assert.ThrowsAsync<StaleVersionException>(() => db.Editable<Lamp>(lamp.Id, 1, Cancel));
        Assert.Equal((2, 60), (stale.Current.Version, ((Lamp)stale.Current).Watts));
    }

    [Fact]
    public async Task An_object_that_is_not_there_is_said_to_be_missing()
    {
        await using var city = await LampCity.Start();
        await using var db = await city.Open();

        await Assert.ThrowsAsync<NotFoundException>(() => db.Editable<Lamp>(7, 1, Cancel));
    }

    [Fact]
    public async Task A_snapshot_follows_every_saved_change()
    {
        await using var city = await LampCity.Start();

        await city.Add(40);

        Assert.Equal([40], city.Lamps.Watts);
    }

    [Fact]
    public async Task A_snapshot_follows_a_transaction_only_when_it_commits()
    {
        await using var city = await LampCity.Start();
        await using var db = await city.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancel);

        db.Add(new Lamp { Watts = 40 });
        await db.SaveChangesAsync(Cancel);
        var before = city.Lamps.Watts;
        await transaction.CommitAsync(Cancel);

        Assert.Empty(before);
        Assert.Equal([40], city.Lamps.Watts);
    }

    [Fact]
    public async Task A_write_that_throws_changes_nothing()
    {
        await using var city = await LampCity.Start();

        await Assert.ThrowsAsync<InvalidOperationException>(() => city.Writer.Write<int>(async db =>
        {
            db.Add(new Lamp { Watts = 40 });
            await db.SaveChangesAsync(Cancel);
            throw new InvalidOperationException("in the middle");
        }, Cancel));

        await using var db = await city.Open();
        Assert.Equal((0, 0), (await db.Set<Lamp>().CountAsync(Cancel), city.Lamps.Watts.Count));
    }

    [Fact]
    public async Task Writes_wait_for_each_other_and_each_sees_what_the_last_one_made()
    {
        await using var city = await LampCity.Start();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => city.Writer.Write(async db =>
        {
            db.Add(new Lamp { Watts = city.Lamps.Watts.Count });
            return await db.SaveChangesAsync(Cancel);
        }, Cancel)));

        Assert.Equal(Enumerable.Range(0, 20), city.Lamps.Watts);
    }
}
