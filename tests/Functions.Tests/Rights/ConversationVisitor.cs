using System.Text.Json;

namespace Portal.Functions.Tests.Rights;

/// <summary>One person among the conversations.</summary>
public sealed class ConversationVisitor(RandomOffice office, Asker asker)
{
    private int Person => asker.Person;

    public async Task LookAroundAsync()
    {
        foreach (var dossier in office.Dossiers) await ListAsync(dossier);
        foreach (var question in office.Questions) await QuestionAsync(question);
    }

    /// <summary>Says something everywhere, closes everything, and opens some of it again.</summary>
    public async Task ActAsync()
    {
        foreach (var (question, number) in office.Questions.Select((question, number) => (question, number)))
        {
            var (path, reply, move) = ($"/api/questions/{question.Id}", question.StatusOfReply(Person), question.StatusOfMove(Person));
            await asker.StatusAsync(reply, HttpMethod.Post, $"{path}/messages", BodyOf($"<p>{question.Secret} van {Person}</p>"));
            if (reply == 201) question.Participants.Add(Person);
            await asker.StatusAsync(move, HttpMethod.Post, $"{path}/close");
            if (move == 200) question.IsClosed = true;
            if ((number + Person) % 2 == 0) continue;
            await asker.StatusAsync(move, HttpMethod.Post, $"{path}/reopen");
            if (move == 200) question.IsClosed = false;
        }
    }

    private async Task ListAsync(DossierModel dossier)
    {
        var path = $"/api/dossiers/{dossier.Id}/questions";
        if (dossier.Members[Person]?.HasAccess == true)
        {
            var expected = office.Questions.Where(question => question.Dossier == dossier && question.Sees(Person)).Select(question => question.Id);
            Assert.Equal(expected.Order(), (await asker.ItemsAsync(path)).Select(question => question.GetProperty("id").GetString()!).Order());
            return;
        }

        await asker.StatusAsync(404, HttpMethod.Get, path);
        await asker.StatusAsync(404, HttpMethod.Post, path, JsonSerializer.Serialize(new { subject = "Een vraag", body = "<p>Van buiten</p>" }));
    }

    private async Task QuestionAsync(QuestionModel question)
    {
        var path = $"/api/questions/{question.Id}";
        // A file through another conversation, a conversation through a number that is not given out.
        foreach (var other in office.Questions.Where(other => other != question).Take(1)) await asker.StatusAsync(404, HttpMethod.Get, $"{path}/files/{other.FileId}");
        await asker.StatusAsync(404, HttpMethod.Get, $"{path}00");
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head }) await asker.StatusAsync(question.Sees(Person) ? 200 : 404, method, $"{path}/files/{question.FileId}");
        if (question.Sees(Person))
        {
            Assert.Equal(question.State, (await asker.ReadAsync(path)).GetProperty("state").GetString());
            return;
        }

        await asker.StatusAsync(404, HttpMethod.Get, path);
        await asker.StatusAsync(404, HttpMethod.Post, $"{path}/messages", BodyOf("<p>Van buiten</p>"));
        await asker.StatusAsync(404, HttpMethod.Post, $"{path}/close");
        await asker.StatusAsync(404, HttpMethod.Post, $"{path}/reopen");
    }

    private static string BodyOf(string html) => JsonSerializer.Serialize(new { body = html });
}
