using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Portal.Platform.Storage;

namespace Portal.Questions;

public static class QuestionServices
{
    public static FunctionsApplicationBuilder AddQuestions(this FunctionsApplicationBuilder builder)
    {
        builder.Services.AddSingleton(StorageNeed.Table(OfficeQuestions.Questions));
        builder.Services.AddSingleton<OfficeQuestions>();
        builder.Services.AddSingleton<Attachments>();
        builder.Services.AddSingleton<AttachmentAnswer>();
        builder.Services.AddSingleton<QuestionFollowUp>();
        builder.Services.AddSingleton<QuestionWorkflows>();
        builder.Services.AddSingleton<Conversations>();
        return builder;
    }
}
